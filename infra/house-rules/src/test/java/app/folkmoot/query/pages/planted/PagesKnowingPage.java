package app.folkmoot.query.pages.planted;

import app.folkmoot.query.planted.PageOfPlanting;

/** Planted: pages know reads and views of a feature, and nothing else of it. */
record PagesKnowingPage(PageOfPlanting page) {}
