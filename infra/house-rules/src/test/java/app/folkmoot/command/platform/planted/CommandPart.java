package app.folkmoot.command.platform.planted;

import org.apache.kafka.common.TopicPartition;
import org.axonframework.modelling.command.Repository;

/** Planted and allowed: the platform of the command service knows Axon and Kafka. */
public record CommandPart(Repository<String> repository, TopicPartition partition) {}
