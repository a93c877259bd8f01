package vn.dondoc.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an aggregate, with the aggregate's full state after it.
 *
 * @param topic where it goes
 * @param type the type of the event with its version, such as {@code assignment-issued.v1}
 * @param key the aggregate's id: events of one key keep their order
 * @param version the aggregate's version after the change; with the database's epoch it orders the states of one key
 * @param data the state, written as JSON
 * @param correlationId the work that caused it; null if that is the work this thread is doing
 */
public record OutgoingEvent(
        String topic,
        String type,
        String key,
        long version,
        Object data,
        @Nullable String correlationId) {

    public OutgoingEvent(String topic, String type, String key, long version, Object data) {
        this(topic, type, key, version, data, null);
    }
}
