package app.folkmoot.local.planted;

import app.folkmoot.query.planted.PageOfPlanting;

/** Planted: the launcher must not import a service. */
record LauncherImportingService(PageOfPlanting page) {}
