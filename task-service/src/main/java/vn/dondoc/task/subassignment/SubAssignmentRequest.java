package vn.dondoc.task.subassignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineRequest;

/** A part of an assignment, given to units below: each gets an assignment of its own. */
public record SubAssignmentRequest(
        @Schema(examples = "Rà soát tàu cá tại các cửa biển được giao") @NotBlank @Size(max = 5000)
        String content,

        @Schema(description = "Codes of units below the agency", examples = "[\"H12.07.03\"]")
        @NotEmpty
        @Size(max = 500)
        List<@NotBlank String> units,

        @Schema(description = "No later than the agency's own; absent: the same as the agency's") @Valid @Nullable
        DeadlineRequest deadline) {}
