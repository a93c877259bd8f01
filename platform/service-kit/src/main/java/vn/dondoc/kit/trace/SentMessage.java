package vn.dondoc.kit.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes out to a topic.
 *
 * @param cause correlation id of the work that caused it; null if that is the work of this thread
 * @param headers where the message's place in the trace is written
 */
public record SentMessage(String topic, @Nullable String cause, Map<String, String> headers) {}
