package vn.dondoc.task.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Reason;

/** Which assignments, and what is to be decided on them. */
public record SelectionRequest(
        @NotNull @Valid Selection selection, @NotNull @Valid Decision decision) {

    /** By ids, or all of a directive or of an agency; several of them narrow each other. */
    @Schema(name = "Selection", description = "At least one of ids, directive and agency; several narrow each other")
    public record Selection(
            @Size(max = 10_000) @Nullable List<@NotNull UUID> ids,

            @Nullable UUID directive,

            @Schema(examples = "H12.07") @Size(max = 35) @Nullable
            String agency,

            @Schema(description = "Only those that stand so", examples = "[\"ASSIGNED\"]") @Size(max = 8) @Nullable
            List<@NotNull AssignmentState> states) {}

    /** What is decided, and why. */
    @Schema(name = "SelectionDecision")
    public record Decision(
            @NotNull Kind kind,

            @Schema(description = "REASSIGN: code of the agency that owes them from now on", examples = "H12.05")
            @Size(max = 35)
            @Nullable
            String agency,

            @Schema(description = "EXTEND: the new last day", examples = "2020-10-15") @Nullable
            LocalDate dueOn,

            @Schema(examples = "Dịch bệnh, giãn tiến độ theo chỉ đạo của Chủ tịch") @NotBlank @Size(max = 2000)
            String reason,

            @Schema(description = "Number of the document that decides it", examples = "351/UBND-TH")
            @Size(max = 200)
            @Nullable
            String decidingDocument) {

        Reason toReason() {
            return new Reason(reason, decidingDocument);
        }
    }

    /** What can be decided on many at once. */
    public enum Kind {
        ACCEPT,
        EXTEND,
        REASSIGN,
        WITHDRAW
    }

    /** With the token of its preview. */
    @Schema(name = "SelectionDecisionRequest")
    public record Confirmed(
            @NotNull @Valid Selection selection,
            @NotNull @Valid Decision decision,

            @Schema(description = "As the preview gave it") @NotBlank @Size(max = 200)
            String token) {

        SelectionRequest request() {
            return new SelectionRequest(selection, decision);
        }
    }
}
