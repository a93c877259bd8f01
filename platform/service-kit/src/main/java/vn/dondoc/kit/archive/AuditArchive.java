package vn.dondoc.kit.archive;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An archive that was written.
 *
 * @param year whose rows it ends with; it begins behind the archive before
 * @param lastId the last audit row that it holds
 * @param file its name in the folder of archives
 * @param sha256 of the file, lower-case hex
 */
@Schema(name = "AuditArchive")
public record AuditArchive(
        @Schema(examples = "2025") int year,
        @Schema(examples = "1") long firstSeal,
        @Schema(examples = "88120") long lastSeal,
        @Schema(examples = "1") long firstId,
        @Schema(examples = "1804120") long lastId,
        @Schema(examples = "1804001") long rows,

        @Schema(examples = "task-service-2025.audit.jsonl.gz")
        String file,

        @Schema(examples = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef")
        String sha256,

        Instant archivedAt,

        @Schema(description = "Subject of the token", examples = "f3a1")
        String archivedBy,

        @Schema(
                description =
                        "When it was written anew because words in it had to be forgotten; null: as it was first written",
                nullable = true)
        @Nullable
        Instant rewrittenAt) {

    /** The same rows in another file. */
    AuditArchive rewritten(String newFile, String newSha256, Instant at) {
        return new AuditArchive(
                year, firstSeal, lastSeal, firstId, lastId, rows, newFile, newSha256, archivedAt, archivedBy, at);
    }

    Instant rewrittenOrArchivedAt() {
        return rewrittenAt == null ? archivedAt : rewrittenAt;
    }

    boolean holds(long row) {
        return firstId <= row && row <= lastId;
    }
}
