package vn.dondoc.kit.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree of RFC 6962, section 2.1: leaves and nodes are hashed with different prefixes, so that a node cannot be passed off
 * as a leaf.
 */
public final class MerkleTree {

    private static final int LEAF = 0;
    private static final int NODE = 1;

    private MerkleTree() {}

    /** One step of a proof, from the leaf upwards. */
    public record Step(Side side, String hash) {

        /** On which side of the path the hash is. */
        public enum Side {
            LEFT,
            RIGHT
        }
    }

    static byte[] leaf(byte[] first, byte[] second) {
        return Sha256.plain(LEAF, first, second);
    }

    /** @param leaves at least one */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = largestPowerOfTwoBelow(leaves.size());
        return Sha256.plain(NODE, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** What has to be hashed with the leaf, in this order, to come to the root. */
    static List<Step> path(List<byte[]> leaves, int index) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int left = largestPowerOfTwoBelow(leaves.size());
        List<byte[]> lefts = leaves.subList(0, left);
        List<byte[]> rights = leaves.subList(left, leaves.size());
        List<Step> path = index < left ? path(lefts, index) : path(rights, index - left);
        path.add(
                index < left
                        ? new Step(Step.Side.RIGHT, HexFormat.of().formatHex(root(rights)))
                        : new Step(Step.Side.LEFT, HexFormat.of().formatHex(root(lefts))));
        return path;
    }

    /** The root to which a leaf and its path lead. */
    public static String rootOf(String leaf, List<Step> path) {
        byte[] hash = HexFormat.of().parseHex(leaf);
        for (Step step : path) {
            byte[] beside = HexFormat.of().parseHex(step.hash());
            hash = switch (step.side()) {
                case LEFT -> Sha256.plain(NODE, beside, hash);
                case RIGHT -> Sha256.plain(NODE, hash, beside);
            };
        }
        return HexFormat.of().formatHex(hash);
    }

    private static int largestPowerOfTwoBelow(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
