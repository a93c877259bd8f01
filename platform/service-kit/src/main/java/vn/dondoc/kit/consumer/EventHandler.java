package vn.dondoc.kit.consumer;

import java.util.List;
import java.util.Optional;

/**
 * What a service does with one topic. A bean of this type is all it takes to consume.
 *
 * @param <T> the decoded event
 */
public interface EventHandler<T> {

    String topic();

    /**
     * Reads the event's data; empty for a type this service has no use for.
     *
     * @throws RejectedEventException if the data do not keep the contract
     */
    Optional<T> decode(Event event);

    /**
     * Applies the newest state of each key in the batch, with set-based SQL, in a transaction that is already open and that
     * also moves the offsets. A state that is not newer, by (epoch, version), than what is stored must change nothing.
     *
     * @throws RejectedEventException if an event breaks a rule; the batch is then tried in smaller parts until that event
     *     stands alone, and goes to the dead letters
     */
    void apply(List<T> events);
}
