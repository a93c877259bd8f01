package vn.dondoc.task.icalendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.ProblemDescription;

/** An agency's calendar file, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Calendar file", description = "An agency's deadlines in its own calendar program")
public class CalendarFileResource {

    private static final String TYPE = "text/calendar;charset=UTF-8";
    private static final String EXAMPLE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VTODO
            UID:01999f0e-5a8e-7cc4-9d50-5f6f9d1c0b11-todo@dondoc
            SEQUENCE:5
            SUMMARY:Hạn: 12/CT-UBND: Rà soát tàu cá
            DUE;VALUE=DATE:20200915
            STATUS:IN-PROCESS
            END:VTODO
            END:VCALENDAR
            """;

    private final CalendarFileService files;
    private final Versions versions;

    CalendarFileResource(CalendarFileService files, Versions versions) {
        this.files = files;
        this.versions = versions;
    }

    @GET
    @Path("/agencies/{code}/calendar.ics")
    @Produces(TYPE)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "An agency's deadlines as an iCalendar file",
            description =
                    "What is open or was closed in the last 30 days, each as VTODO and VEVENT. Calendar programs cannot sign in: the address is the key, made and taken back by the agency (calendar-links). With an ETag, as the lists have it.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one task", value = EXAMPLE)))
    @Extension(name = ProblemDescription.PARTICULAR, value = "401: The token opens no calendar, or was taken back")
    public RestResponse<String> file(
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @Parameter(description = "From the agency's calendar link") @QueryParam("token") @Nullable String token,
            @Context Request request) {
        return versions.answerIfNew(request, files.tag(code, token), () -> files.file(code));
    }
}
