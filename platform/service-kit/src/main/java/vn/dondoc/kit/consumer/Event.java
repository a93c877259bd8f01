package vn.dondoc.kit.consumer;

import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvent as it arrived, its data not yet read.
 *
 * @param type without the common prefix, such as {@code assignment-issued.v1}
 * @param epoch of the producer's database
 * @param version of the aggregate named by the key
 */
public record Event(
        UUID id, String type, String key, Instant time, long epoch, long version, String correlationId, byte[] data) {

    /** Whether this state of the same key replaces the other one. */
    boolean newerThan(Event other) {
        return epoch != other.epoch ? epoch > other.epoch : version > other.version;
    }
}
