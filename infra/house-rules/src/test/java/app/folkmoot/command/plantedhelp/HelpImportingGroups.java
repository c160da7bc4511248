package app.folkmoot.command.plantedhelp;

import app.folkmoot.command.plantedgroups.PlantedGroup;

/** Planted: a feature must not import another. */
record HelpImportingGroups(PlantedGroup group) {}
