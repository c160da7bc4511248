package app.folkmoot.command.plantedgroups;

/** Planted: what another feature must not import. */
public final class PlantedGroup {}
