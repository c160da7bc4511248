package app.folkmoot.reader.planted;

import org.apache.kafka.common.TopicPartition;

/** Planted and allowed: the reader reads Kafka. */
public record ReaderKnowingKafka(TopicPartition partition) {}
