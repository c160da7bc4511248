package app.folkmoot.command.platform.planted;

import app.folkmoot.query.planted.PageOfPlanting;

/** Planted: a service must not import another. */
record CommandPartKnowingQuery(PageOfPlanting page) {}
