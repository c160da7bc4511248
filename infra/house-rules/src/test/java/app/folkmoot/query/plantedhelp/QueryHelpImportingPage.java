package app.folkmoot.query.plantedhelp;

import app.folkmoot.query.planted.PageOfPlanting;

/** Planted: a feature must not import another. */
record QueryHelpImportingPage(PageOfPlanting page) {}
