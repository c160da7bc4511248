package app.folkmoot.query.platform.planted;

import org.apache.kafka.common.TopicPartition;

/** Planted: Kafka stays behind the reader. */
record QueryPartKnowingKafka(TopicPartition partition) {}
