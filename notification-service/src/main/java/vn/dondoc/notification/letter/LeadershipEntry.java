package vn.dondoc.notification.letter;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency that letters have not moved. */
@Schema(name = "LeadershipEntry")
record LeadershipEntry(
        @Schema(examples = "H12.13") String agencyCode,
        @Schema(examples = "Sở Khoa học và Công nghệ") String agencyName,

        @Schema(description = "Late assignments, still open, that the letters have named", examples = "2")
        int lateAssignments,

        @Schema(description = "Signed letters about the most urged of them", examples = "3")
        int letters,

        LocalDate earliestDueOn) {}
