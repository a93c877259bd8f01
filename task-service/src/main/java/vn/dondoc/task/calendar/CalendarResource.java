package vn.dondoc.task.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;

/** Calendars over HTTP; changing one moves deadlines and is not done here. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Calendars", description = "Days off and make-up days, year by year")
public class CalendarResource {

    private final CalendarService calendars;
    private final Versions versions;

    CalendarResource(CalendarService calendars, Versions versions) {
        this.calendars = calendars;
        this.versions = versions;
    }

    @GET
    @Path("/calendars")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The calendars",
            description = "The national one first, then those of agencies with days of their own.")
    public CalendarResponse.Many all() {
        return calendars.all();
    }

    @GET
    @Path("/calendars/{id}/years/{year}")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "One year of a calendar", description = "With the ETag that a change must carry as If-Match.")
    public RestResponse<CalendarYearResponse> year(
            @Parameter(example = "national") @PathParam("id") String id,
            @Parameter(example = "2026") @PathParam("year") @Min(1990) @Max(2099) int year) {
        CalendarYearResponse found = calendars.year(id, year);
        return ResponseBuilder.ok(found).tag(versions.tag(found.version())).build();
    }

    @GET
    @Path("/calendars/national/years/{year}/proposal")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "The holidays the law and the lunar calendar suggest for a year",
            description = "A first draft to be corrected by the year's decision. Never in force by itself.")
    public CalendarYearResponse proposal(
            @Parameter(example = "2027") @PathParam("year") @Min(1990) @Max(2099) int year) {
        return calendars.proposal(year);
    }
}
