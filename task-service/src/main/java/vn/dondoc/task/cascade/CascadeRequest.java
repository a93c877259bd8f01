package vn.dondoc.task.cascade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.Reason;

/** Which proposals, and what is to be decided on their assignments. */
public record CascadeRequest(
        @NotNull @Valid Selection selection, @NotNull @Valid Decision decision) {

    /** By ids, or all that wait of a directive or of an agency. */
    @Schema(
            name = "CascadeSelection",
            description = "At least one of ids, directive and agency; several narrow each other")
    public record Selection(
            @Schema(description = "Of proposals") @Size(max = 10_000) @Nullable
            List<@NotNull UUID> ids,

            @Schema(description = "The directive of the assignments") @Nullable
            UUID directive,

            @Schema(description = "Who owes the assignments", examples = "H12.07") @Size(max = 35) @Nullable
            String agency) {

        boolean isEmpty() {
            return ids == null && directive == null && agency == null;
        }
    }

    /** What is decided, and why. */
    @Schema(name = "CascadeDecision")
    public record Decision(
            @NotNull Kind kind,

            @Schema(
                    description =
                            "MOVE: code of the agency that owes them from now on; absent: each one's only successor",
                    examples = "H12.20")
            @Size(max = 35)
            @Nullable
            String agency,

            @Schema(
                    description =
                            "CARRY_OVER: id of the directive they go on under; absent: the one that took the place of each")
            @Nullable
            UUID directive,

            @Schema(examples = "Chỉ thị đã được thay thế") @NotBlank @Size(max = 2000)
            String reason,

            @Schema(description = "Number of the document that decides it", examples = "15/CT-UBND")
            @Size(max = 200)
            @Nullable
            String decidingDocument) {

        Reason toReason() {
            return new Reason(reason, decidingDocument);
        }
    }

    /** What can be decided. */
    @Schema(name = "CascadeDecisionKind")
    public enum Kind {
        /** The assignment ends. */
        WITHDRAW,
        /** It goes on under the later directive; id, agency, deadline and history stay. */
        CARRY_OVER,
        /** It stays as it is; the same causes do not ask again. */
        KEEP,
        /** Another agency owes it; id, deadline and history stay. */
        MOVE
    }

    /** With the token of its preview. */
    @Schema(name = "CascadeDecisionRequest")
    public record Confirmed(
            @NotNull @Valid Selection selection,
            @NotNull @Valid Decision decision,

            @Schema(description = "As the preview gave it") @NotBlank @Size(max = 200)
            String token) {

        CascadeRequest request() {
            return new CascadeRequest(selection, decision);
        }
    }
}
