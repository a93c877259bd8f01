package vn.dondoc.task.listing;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Timeliness;

/** Which assignments of a scope are wanted; what is absent does not matter. */
public record AssignmentFilter(
        @QueryParam("state") @Parameter(description = "One of these; may be repeated")
        List<AssignmentState> state,

        @QueryParam("timeliness") @Parameter(description = "As it is at this moment") @Nullable
        Timeliness timeliness,

        @QueryParam("role") @Nullable AssignmentRole role,

        @QueryParam("tracked") @Parameter(description = "false: those given for information only") @Nullable
        Boolean tracked,

        @QueryParam("dueFrom") @Parameter(description = "Due on this day or later", example = "2020-09-01") @Nullable
        LocalDate dueFrom,

        @QueryParam("dueTo") @Parameter(description = "Due on this day or earlier", example = "2020-09-30") @Nullable
        LocalDate dueTo,

        @QueryParam("directive") @Nullable UUID directive,

        @QueryParam("agency") @Parameter(description = "Code of the agency that owes it", example = "H12.07") @Nullable
        String agency,

        @QueryParam("kind") @Parameter(description = "Kind of that agency", example = "department") @Nullable
        String kind,

        @QueryParam("officer")
        @Parameter(description = "Name of the monitoring officer, or of who does it at the agency")
        @Nullable
        String officer,

        @QueryParam("leader") @Parameter(description = "The directing leader, as the directive names him") @Nullable
        String leader,

        @QueryParam("q")
        @Parameter(
                description =
                        "Words of the task, or of the directive's number and subject, each from its beginning. Written without accents it finds them with any; with accents, only with these",
                example = "tàu cá")
        @Size(max = 100)
        @Nullable
        String q) {}
