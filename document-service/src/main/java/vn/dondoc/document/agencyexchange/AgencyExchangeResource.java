package vn.dondoc.document.agencyexchange;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.document.table.ImportResponse;
import vn.dondoc.document.table.TableFormat;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;

@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Agencies", description = "The register of agencies (cơ quan, đơn vị)")
public class AgencyExchangeResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String TSV = "text/tab-separated-values";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TABLE = """
            code\tname\taliases\tkind\tfrom\tuntil\tsuccessors
            H12.04\tSở Kế hoạch và Đầu tư\tSở KHĐT;Sở KH&ĐT\tdepartment\t1997-01-01\t2025-02-28\tH12.05
            """;

    private static final String IMPORTED =
            "{\"rows\": 56, \"created\": 10, \"changed\": 2, \"unchanged\": 44, \"ignoredColumns\": []}";

    private static final String REFUSED = """
            {
              "type": "urn:dondoc:problem:table-refused",
              "title": "The table cannot be imported, and nothing of it was",
              "status": 400,
              "detail": "row 3, column until is before validFrom 2025-03-01; and 1 more",
              "instance": "/api/v1/agency-imports",
              "badCells": 2,
              "badRows": [{"row": 3, "column": "until", "detail": "is before validFrom 2025-03-01"},
                          {"row": 7, "column": "code", "detail": "stands in row 4 already"}]
            }""";

    private final AgencyExchangeService exchange;
    private final CurrentCaller caller;

    AgencyExchangeResource(AgencyExchangeService exchange, CurrentCaller caller) {
        this.exchange = exchange;
        this.caller = caller;
    }

    @POST
    @Path("/agency-imports")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Consumes({TSV, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import a table of agencies",
            description =
                    "Role admin. TSV (UTF-8) or XLSX (first sheet), at most 50,000 rows, all or nothing. Columns by name in any"
                            + " order: code, name, kind, from; and if wanted aliases, until, successors, succeededOn,"
                            + " legalBases, formerNames, datedAliases. What a row says replaces what was said of the"
                            + " agency; agencies that are not in the table stay. Emits `agency-changed` for each change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = TSV,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples = @ExampleObject(name = "one agency", value = TABLE)))
    @APIResponse(
            responseCode = "200",
            description = "All rows are in the register",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportResponse.class),
                            examples = @ExampleObject(name = "ten are new", value = IMPORTED)))
    @APIResponse(
            responseCode = "400",
            description = "The table cannot be imported, and nothing of it was; `badRows` says where and why",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "two bad cells", value = REFUSED)))
    public ImportResponse importTable(@NotNull byte[] file) {
        return exchange.read(caller.get(), file);
    }

    @GET
    @Path("/agency-exports")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Produces({TSV, XLSX})
    @Operation(
            summary = "Export all agencies as a table",
            description = "In the order of codes, those that have ended included. Imported again, it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = TSV, examples = @ExampleObject(name = "one agency", value = TABLE)),
                @Content(mediaType = XLSX)
            })
    public Response exportTable(
            @QueryParam("format") @DefaultValue("tsv") @Parameter(description = "tsv or xlsx") TableFormat format) {
        return Response.ok(exchange.write(format))
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agencies." + format + "\"")
                .build();
    }
}
