package vn.dondoc.notification.contactpoint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.notification.agency.AgencyCode;

/** Who is reached in which function, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Contact points", description = "Who is told in which function, and deputies")
public class ContactPointResource {

    private static final String EXAMPLE = """
            {"function": "AGENCY_HEAD", "name": "Trần Thị Bích Ngân", "email": "ngan.ttb@camau.example.vn",
             "standsIn": true, "validFrom": "2020-09-07", "validTo": "2020-09-18"}
            """;

    private final ContactPointService points;
    private final CurrentCaller caller;

    ContactPointResource(ContactPointService points, CurrentCaller caller) {
        this.points = points;
        this.caller = caller;
    }

    @GET
    @Path("/agencies/{code}/contact-points")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Who is told in which function of an agency or body",
            description =
                    "Past and future ones too; always one page. Where nobody is entered, the contact of the agency is told.")
    public Page<ContactPointResponse> list(@Parameter(example = "H12.13") @PathParam("code") String code) {
        return new Page<>(points.list(caller.get(), new AgencyCode(code)), null);
    }

    @POST
    @Path("/agencies/{code}/contact-points")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.ADMIN})
    @ResponseStatus(201)
    @Operation(
            summary = "Enter somebody in a function, or a deputy",
            description = "Told from the first day on. While a deputy stands in, nobody else of the function is told.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a deputy", value = EXAMPLE)))
    public ContactPointResponse enter(
            @Parameter(example = "H12.13") @PathParam("code") String code, @NotNull @Valid ContactPointRequest point) {
        return points.enter(caller.get(), new AgencyCode(code), point);
    }

    @PUT
    @Path("/contact-points/{id}")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Change it, or end it with a last day",
            description = "Notices already written keep their address.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ended", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "404: There is none, or it is not yours\n428: If-Match is missing")
    public ContactPointResponse change(
            @Parameter(example = "01991b3e-0000-7000-8000-000000000001") @PathParam("id") UUID id,
            @Parameter(description = "etag of what was read", example = "\"1-0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ContactPointRequest point) {
        return points.change(caller.get(), id, point, ifMatch);
    }
}
