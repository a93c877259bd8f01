package vn.dondoc.document.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a directive stands to another. */
@Schema(name = "DirectiveRelation", description = "How two directives stand to one another")
public record RelationResponse(
        RelationKind kind,

        @Schema(description = "FROM_HERE: the directive asked for replaces, cites …; TO_HERE: it is replaced, cited …")
        Direction direction,

        @Schema(description = "The other one; null until it is registered", nullable = true) @Nullable
        UUID directiveId,

        @Schema(
                description = "The other one's number, as it is registered or as it is cited",
                examples = "12/CT-UBND",
                nullable = true)
        @Nullable
        String number,

        @Schema(examples = "UBND tỉnh Cà Mau", nullable = true) @Nullable
        String issuer,

        @Schema(examples = "2020-09-03", nullable = true) @Nullable
        LocalDate issuedOn,

        @Schema(description = "Items of the replaced, amended or revoked one; empty for the whole")
        List<String> items,

        @Schema(nullable = true) @Nullable String reason,

        @Schema(description = "Said by a caller; else read from the text")
        boolean declared,

        @Schema(description = "When it changed the other one's state; null if it has not", nullable = true) @Nullable
        Instant effectiveAt) {

    /** Which of the two says so. */
    public enum Direction {
        FROM_HERE,
        TO_HERE
    }

    /** With the other one as the register knows it. */
    RelationResponse of(@Nullable Other other) {
        return other == null
                ? this
                : new RelationResponse(
                        kind,
                        direction,
                        directiveId,
                        other.number(),
                        other.issuer(),
                        other.issuedOn(),
                        items,
                        reason,
                        declared,
                        effectiveAt);
    }

    /** The other directive. */
    record Other(
            UUID id,
            @Nullable String number,
            String issuer,
            @Nullable LocalDate issuedOn) {}
}
