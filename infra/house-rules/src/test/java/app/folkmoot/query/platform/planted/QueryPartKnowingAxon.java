package app.folkmoot.query.platform.planted;

import org.axonframework.modelling.command.Repository;

/** Planted: only the command service knows Axon. */
record QueryPartKnowingAxon(Repository<String> repository) {}
