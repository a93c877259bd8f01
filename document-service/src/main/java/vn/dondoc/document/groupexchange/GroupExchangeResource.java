package vn.dondoc.document.groupexchange;

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
public class GroupExchangeResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String TSV = "text/tab-separated-values";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TABLE = """
            id\tphrases\twithin\tkinds\tlevels\tincluded\texcluded\tfrom\tuntil
            cac-so-ban-nganh-tinh\tcác sở, ban, ngành tỉnh;các sở, ban, ngành\tH12\tdepartment\t2\tH12.30 (2016-01-01..)
            """;

    private static final String IMPORTED =
            "{\"rows\": 8, \"created\": 7, \"changed\": 1, \"unchanged\": 0, \"ignoredColumns\": []}";

    private static final String REFUSED = """
            {
              "type": "urn:dondoc:problem:table-refused",
              "title": "The table cannot be imported, and nothing of it was",
              "status": 400,
              "detail": "row 3, column kinds must not be empty where no member is included by name",
              "instance": "/api/v1/agency-group-imports",
              "badCells": 1,
              "badRows": [{"row": 3, "column": "kinds", "detail": "must not be empty where no member is included by name"}]
            }""";

    private final GroupExchangeService exchange;
    private final CurrentCaller caller;

    GroupExchangeResource(GroupExchangeService exchange, CurrentCaller caller) {
        this.exchange = exchange;
        this.caller = caller;
    }

    @POST
    @Path("/agency-group-imports")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Consumes({TSV, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import a table of groups of agencies",
            description =
                    "Role admin. TSV (UTF-8) or XLSX (first sheet), at most 1,000 rows, all or nothing. Columns by name in any"
                            + " order: id, phrases; and if wanted within, kinds, levels, included, excluded, from, until."
                            + " Several values of a cell are parted by semicolons. What a row says replaces the group;"
                            + " groups that are not in the table stay. Emits `agency-group-changed` for each change.")
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
                            examples = @ExampleObject(name = "one group", value = TABLE)))
    @APIResponse(
            responseCode = "200",
            description = "All rows are in the register",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportResponse.class),
                            examples = @ExampleObject(name = "seven are new", value = IMPORTED)))
    @APIResponse(
            responseCode = "400",
            description = "The table cannot be imported, and nothing of it was; `badRows` says where and why",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "a bad cell", value = REFUSED)))
    public ImportResponse importTable(@NotNull byte[] file) {
        return exchange.read(caller.get(), file);
    }

    @GET
    @Path("/agency-group-exports")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Produces({TSV, XLSX})
    @Operation(
            summary = "Export all groups as a table",
            description = "In the order of ids. Imported again, it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = TSV, examples = @ExampleObject(name = "one group", value = TABLE)),
                @Content(mediaType = XLSX)
            })
    public Response exportTable(
            @QueryParam("format") @DefaultValue("tsv") @Parameter(description = "tsv or xlsx") TableFormat format) {
        return Response.ok(exchange.write(format))
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agency-groups." + format + "\"")
                .build();
    }
}
