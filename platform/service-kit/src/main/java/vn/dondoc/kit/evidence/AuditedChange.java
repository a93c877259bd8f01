package vn.dondoc.kit.evidence;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.archive.ArchivedRow;

/**
 * One audit row.
 *
 * @param before the old values as JSON, null where there were none or they were purged
 * @param seal number of the seal over it; null while it waits for one
 */
@Schema(name = "AuditedChange")
public record AuditedChange(
        @Schema(examples = "180231") long id,
        Instant recordedAt,
        Actor actor,
        @Schema(examples = "correct-directive") String action,
        @Schema(examples = "DONE") String outcome,
        @Schema(examples = "directive") String entityType,

        @Schema(examples = "01991b3e-0000-7000-8000-000000000003")
        String entityId,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true) @Nullable
        String before,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true) @Nullable
        String after,

        @Schema(examples = "Ghi nhầm ngày ban hành", nullable = true) @Nullable
        String reason,

        String correlationId,

        @Schema(examples = "4210", nullable = true) @Nullable
        Long seal) {

    static AuditedChange of(ArchivedRow row, @Nullable Long seal) {
        return new AuditedChange(
                row.id(),
                Instant.parse(row.text("recorded_at") + "Z"),
                new Actor(
                        row.text("actor_subject"),
                        row.textOrNull("actor_name"),
                        row.textOrNull("actor_title"),
                        row.textOrNull("actor_body"),
                        row.textOrNull("acting_for")),
                row.text("action"),
                row.text("outcome"),
                row.text("entity_type"),
                row.text("entity_id"),
                row.textOrNull("before"),
                row.textOrNull("after"),
                row.textOrNull("reason"),
                row.text("correlation_id"),
                seal);
    }

    /** Who it was, as the token said at the time. */
    @Schema(name = "AuditedActor")
    public record Actor(
            @Schema(examples = "f3a1") String subject,

            @Schema(examples = "Nguyễn Thị Mai", nullable = true) @Nullable
            String name,

            @Schema(examples = "Văn thư", nullable = true) @Nullable
            String title,

            @Schema(examples = "H12", nullable = true) @Nullable
            String body,

            @Schema(
                    description = "Subject of the officer whose deputy he was in this; null: in his own name",
                    examples = "c7d2",
                    nullable = true)
            @Nullable
            String actingFor) {}
}
