package vn.dondoc.task.officelist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** An office's list over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown")
public class OfficeListResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OfficeListService lists;
    private final CurrentCaller caller;

    OfficeListResource(OfficeListService lists, CurrentCaller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/office-lists")
    @Produces(XLSX)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The list of what is still owed to a body, as a spreadsheet",
            description =
                    "A row for each task and day by which agencies still owe it, by the directives' dates; agencies as codes, with their names beside."
                            + " An installation that knows the directives takes the same file over. Up to 5,000 rows; ask for fewer days if there are more.")
    @APIResponse(responseCode = "200", description = "The list", content = @Content(mediaType = XLSX))
    @Extension(name = ProblemDescription.PARTICULAR, value = "422: The list has more than 5,000 rows (`list-too-long`)")
    public Response open(
            @QueryParam("body")
                    @Parameter(
                            description = "To whom it is owed; left out, the only body of your token",
                            example = "H12")
                    @Nullable
                    String body,
            @QueryParam("issuedFrom")
                    @DefaultValue("1945-09-02")
                    @Parameter(description = "First date of the directives", example = "2025-01-01")
                    LocalDate issuedFrom,
            @QueryParam("issuedTo")
                    @DefaultValue("9999-12-31")
                    @Parameter(description = "Last date of the directives, itself included", example = "2025-12-31")
                    LocalDate issuedTo) {
        return Response.ok(lists.open(caller.get(), body, issuedFrom, issuedTo))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhiem-vu-dang-thuc-hien.xlsx\"")
                .build();
    }

    @POST
    @Path("/office-lists")
    @Consumes(XLSX)
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Take over an office's list of tasks from a spreadsheet",
            description =
                    "The first sheet, up to 5,000 rows below a row with the headings Số, ký hiệu; Nội dung nhiệm vụ; Cơ quan chủ trì, and as wanted Ngày ban hành; Mục; Cơ quan phối hợp; Thời hạn; Tình trạng. "
                            + "Agencies by name or code, several with semicolons or line breaks between. Each row becomes a task in draft of its directive; rows that are done are left out. All rows or none.")
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "400: It is no XLSX workbook with these headings\n422: Cells are wrong; the member cells names each")
    @ResponseStatus(201)
    public OfficeListReport takeOver(@NotNull byte[] workbook) {
        return lists.takeOver(caller.get(), workbook);
    }
}
