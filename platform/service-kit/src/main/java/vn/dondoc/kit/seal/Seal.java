package vn.dondoc.kit.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * The seal over one range of audit rows; hashes are lower-case hex.
 *
 * @param number from 1, without holes
 * @param firstId the id after the last of the seal before
 * @param previous hash of the seal before; zeros for the first
 * @param hash over all the others, the leaves through their root
 */
public record Seal(
        long number,
        long firstId,
        long lastId,
        List<Leaf> leaves,
        String root,
        String previous,
        String hash,
        Instant sealedAt) {

    static final String NONE = "0".repeat(2 * Sha256.LENGTH);

    /** @param lastId up to which no row can come any more */
    static Seal after(Anchor previous, long lastId, List<Leaf> leaves, Instant now) {
        Instant sealedAt = now.truncatedTo(ChronoUnit.MICROS);
        String root = root(leaves);
        long number = previous.number() + 1;
        long firstId = previous.lastId() + 1;
        String hash = hash(number, firstId, lastId, leaves.size(), root, previous.hash(), sealedAt);
        return new Seal(number, firstId, lastId, leaves, root, previous.hash(), hash, sealedAt);
    }

    /** Whether the seal's own hashes fit together. */
    public boolean isWhole() {
        return !leaves.isEmpty()
                && root.equals(root(leaves))
                && hash.equals(hash(number, firstId, lastId, leaves.size(), root, previous, sealedAt));
    }

    /** Whether this seal goes on where the other ended. */
    public boolean follows(Anchor before) {
        return number == before.number() + 1 && firstId == before.lastId() + 1 && previous.equals(before.hash());
    }

    public Anchor anchor() {
        return new Anchor(number, lastId, hash, sealedAt);
    }

    /** The way from the leaf at the index to the root. */
    public List<MerkleTree.Step> path(int index) {
        return MerkleTree.path(leaves.stream().map(Leaf::hash).toList(), index);
    }

    private static String root(List<Leaf> leaves) {
        return HexFormat.of()
                .formatHex(MerkleTree.root(leaves.stream().map(Leaf::hash).toList()));
    }

    private static String hash(
            long number, long firstId, long lastId, int rows, String root, String previous, Instant sealedAt) {
        byte[] hash = Sha256.of("dondoc.audit-seal.v1")
                .field("number", Long.toString(number))
                .field("firstId", Long.toString(firstId))
                .field("lastId", Long.toString(lastId))
                .field("rows", Integer.toString(rows))
                .field("root", root)
                .field("previous", previous)
                .field("sealedAt", sealedAt.toString())
                .bytes();
        return HexFormat.of().formatHex(hash);
    }
}
