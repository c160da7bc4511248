package app.folkmoot.query.platform.store;

/** Writes to whatever is served; begins anew where nothing is. */
record ActiveGeneration(ReadModels models) implements ProjectionHandler.Target {
  @Override
  public Generation open() {
    return models.open();
  }

  @Override
  public boolean stillIs(Generation generation) {
    return models.look().filter(generation::equals).isPresent();
  }
}
