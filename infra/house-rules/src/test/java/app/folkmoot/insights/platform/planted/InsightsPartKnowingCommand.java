package app.folkmoot.insights.platform.planted;

import app.folkmoot.command.platform.planted.CommandPart;

/** Planted: a service must not import another. */
record InsightsPartKnowingCommand(CommandPart part) {}
