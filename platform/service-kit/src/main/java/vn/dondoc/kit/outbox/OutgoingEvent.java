package vn.dondoc.kit.outbox;

/**
 * What happened to an aggregate, with the aggregate's full state after it.
 *
 * @param topic where it goes
 * @param type the type of the event with its version, such as {@code assignment-issued.v1}
 * @param key the aggregate's id: events of one key keep their order
 * @param version the aggregate's version after the change; with the database's epoch it orders the states of one key
 * @param data the state, written as JSON
 */
public record OutgoingEvent(String topic, String type, String key, long version, Object data) {}
