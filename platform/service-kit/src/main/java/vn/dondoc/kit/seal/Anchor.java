package vn.dondoc.kit.seal;

import java.time.Instant;

/**
 * What leaves the database of a seal: enough to show later that the seals up to it were replaced or cut off.
 *
 * @param number of the seal
 * @param lastId the last audit row that it and all seals before it vouch for
 * @param hash of the seal, which is chained to all before
 */
public record Anchor(long number, long lastId, String hash, Instant sealedAt) {

    /** Before the first seal. */
    public static final Anchor NONE = new Anchor(0, 0, Seal.NONE, Instant.EPOCH);
}
