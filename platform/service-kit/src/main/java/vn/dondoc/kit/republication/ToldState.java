package vn.dondoc.kit.republication;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** One kind of thing a service tells of on a topic. A bean of this type is all it takes to have it told again. */
public interface ToldState {

    /** Unique in the service, plural, such as {@code assignments}. */
    String kind();

    String topic();

    /** How many at a time; they are held in memory and, until the transaction ends, against writers. */
    default int portion() {
        return 500;
    }

    /**
     * The next ones behind the key, in the order of keys, as they stand; in a transaction that is open. Their rows are held until
     * it ends: a state must not go out behind the one that replaces it.
     */
    Portion behind(String key, int limit);

    /** Of these keys those that this database knows. */
    Set<String> known(Collection<String> keys);

    /** Whether an event of the topic tells of this kind and of something that should still be known. */
    default boolean expects(Event told) {
        return true;
    }

    /**
     * What is said of a thing that others were told of and this database has lost. Empty: it is reported, nothing is said, and
     * others keep what they know until persons have entered it again under its key.
     */
    default Optional<OutgoingEvent> retract(Event lastTold) {
        return Optional.empty();
    }
}
