package vn.dondoc.task.calendarchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.calendar.CalendarYearRequest;

/** Changes of calendars over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Calendars", description = "Days off and make-up days, year by year")
public class CalendarChangeResource {

    private static final String EXAMPLE = """
            {"days": [{"date": "2026-01-02", "kind": "OFF", "name": "Hoán đổi với 10/01"},
                      {"date": "2026-01-10", "kind": "WORK", "name": "Làm bù cho 02/01"}],
             "confirmed": true, "decision": "12729/VPCP-KGVX"}
            """;

    private final CalendarChangeService changes;
    private final CurrentCaller caller;
    private final Versions versions;

    CalendarChangeResource(CalendarChangeService changes, CurrentCaller caller, Versions versions) {
        this.changes = changes;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Path("/calendars/{id}/years/{year}/previews")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Preview which deadlines a change of the year would move",
            description =
                    "Changes nothing. The national calendar is the admin's; an agency's own (its code as id) also its coordinators'.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a swapped day", value = EXAMPLE)))
    public CalendarChangePreview preview(
            @Parameter(example = "national") @PathParam("id") String id,
            @Parameter(example = "2026") @PathParam("year") @Min(1990) @Max(2099) int year,
            @NotNull @Valid CalendarYearRequest request) {
        return changes.preview(caller.get(), id, year, request);
    }

    @PUT
    @Path("/calendars/{id}/years/{year}")
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Put a year of a calendar in force",
            description =
                    "All of the year is replaced and every open deadline counted through it is counted again, in one transaction. An agency gets its own calendar by its first year.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a swapped day", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "404: No such calendar that is yours to change\n409: Something else would happen now than was previewed\n428: If-Match is missing")
    public RestResponse<CalendarChangeResponse> put(
            @Parameter(example = "national") @PathParam("id") String id,
            @Parameter(example = "2026") @PathParam("year") @Min(1990) @Max(2099) int year,
            @Parameter(description = "ETag of any year of the calendar as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CalendarYearRequest request) {
        CalendarChangeResponse changed = changes.apply(caller.get(), id, year, ifMatch, request);
        return ResponseBuilder.ok(changed)
                .tag(versions.tag(changed.year().version()))
                .build();
    }
}
