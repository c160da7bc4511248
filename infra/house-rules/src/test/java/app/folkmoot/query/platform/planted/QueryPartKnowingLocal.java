package app.folkmoot.query.platform.planted;

import app.folkmoot.local.planted.LocalPart;

/** Planted: production must not import the local default. */
record QueryPartKnowingLocal(LocalPart part) {}
