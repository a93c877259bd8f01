package vn.dondoc.notification.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/** Which notices were read: these, or all up to one. */
@Schema(name = "ReadingRequest")
record ReadingRequest(
        @Schema(description = "These", nullable = true) @Size(min = 1, max = 500) @Nullable
        List<@NotNull UUID> ids,

        @Schema(
                description = "This one and all before it in the list's order",
                examples = "01991b3e-0000-7000-8000-000000000002",
                nullable = true)
        @Nullable
        UUID upTo) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless exactly one of the two is given */
    void requireOneChoice() {
        if ((ids == null) == (upTo == null)) {
            throw Problem.invalidField("upTo", "must be given, or ids, and not both");
        }
    }
}
