package vn.dondoc.document.lineage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.Role;

@Path("/api/v1/agencies/{code}/lineage")
@RunOnVirtualThread
@Tag(name = "Agencies", description = "The register of agencies (cơ quan, đơn vị)")
public class LineageResource {

    private static final String LINEAGE = """
            {"code": "H12.20", "predecessors": [
              {"from": "H12.07", "fromName": "Sở Nông nghiệp và Phát triển nông thôn", "to": "H12.20",
               "toName": "Sở Nông nghiệp và Môi trường", "on": "2025-03-01", "legalBasis": "Nghị định 45/2025/NĐ-CP",
               "generation": 1}],
             "successors": []}""";

    private final LineageService lineages;

    LineageResource(LineageService lineages) {
        this.lineages = lineages;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Predecessors and successors of an agency",
            description = "Any role. Over all generations, each step with its day and legal basis.")
    @APIResponse(
            responseCode = "200",
            description = "The lineage",
            content =
                    @Content(
                            schema = @Schema(implementation = LineageResponse.class),
                            examples = @ExampleObject(name = "merged in 2025", value = LINEAGE)))
    public LineageResponse read(
            @PathParam("code") @Parameter(description = "Agency code, in either spelling", example = "H12.20")
                    String code) {
        return lineages.get(code);
    }
}
