package vn.dondoc.kit.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Kafka record to be sent, as bytes. */
public record OutboxRecord(String topic, byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {}
