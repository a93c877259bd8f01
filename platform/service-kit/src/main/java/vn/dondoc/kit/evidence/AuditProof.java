package vn.dondoc.kit.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.kit.seal.MerkleTree;
import vn.dondoc.kit.seal.Seal;

/**
 * Leads from one row to the root of its seal. SHA-256 of the byte 0, {@code deed} and {@code words} is the leaf; with each step
 * SHA-256 of the byte 1, the left and the right hash; the last is the seal's root.
 *
 * @param deed hash of who did what when to what
 * @param words hash of old and new values, reason and salt, as they were when it was sealed
 * @param stands whether the row is today what was sealed
 * @param emptied whether it is that but for its words, which were purged since
 */
@Schema(name = "AuditProof")
public record AuditProof(
        AuditedChange change,
        String deed,
        String words,
        boolean stands,
        boolean emptied,
        List<MerkleTree.Step> path,
        SealSummary seal) {

    /** A seal without its leaves. */
    @Schema(name = "AuditSeal")
    public record SealSummary(
            long number,
            long firstId,
            long lastId,
            int rows,
            String root,
            String previous,
            String hash,
            Instant sealedAt) {

        static SealSummary of(Seal seal) {
            return new SealSummary(
                    seal.number(),
                    seal.firstId(),
                    seal.lastId(),
                    seal.leaves().size(),
                    seal.root(),
                    seal.previous(),
                    seal.hash(),
                    seal.sealedAt());
        }
    }
}
