package vn.dondoc.kit.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the audit, at the first place where something is.
 *
 * @param seal number of the seal in whose range it is
 * @param row id of the audit row, where it is one row
 */
@Schema(name = "AuditFinding")
public record Finding(
        Kind kind,
        @Schema(examples = "42") long seal,

        @Schema(examples = "180231", nullable = true) @Nullable
        Long row,

        @Schema(examples = "audit row 180231 is not what was sealed")
        String detail) {

    /** What can be found. */
    public enum Kind {
        ROW_CHANGED,
        ROW_MISSING,
        ROW_INSERTED,
        ROW_EMPTIED,
        SEAL_CHANGED,
        SEAL_MISSING,
        ANCHOR_DIFFERS,
        TAIL_CUT
    }

    static Finding ofRow(Kind kind, long seal, long row) {
        String detail = switch (kind) {
            case ROW_MISSING -> "was sealed and is gone";
            case ROW_INSERTED -> "was slipped in after the range was sealed";
            case ROW_EMPTIED -> "was emptied of its words, and no row tells of it";
            default -> "is not what was sealed";
        };
        return new Finding(kind, seal, row, "audit row " + row + " " + detail);
    }

    static Finding ofSeal(Kind kind, long seal, String detail) {
        return new Finding(kind, seal, null, "seal " + seal + " " + detail);
    }
}
