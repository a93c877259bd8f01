package vn.dondoc.document.counting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

@Path("/api/v1/directive-counts")
@RunOnVirtualThread
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class CountingResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String COUNTED = """
            {"body": "H12", "from": "2020-01-01", "to": "2020-11-05", "incoming": 36794, "outgoing": 29,
             "rows": [
               {"direction": "INCOMING", "period": null, "type": "CV", "legal": false, "issuer": null, "count": 36794},
               {"direction": "OUTGOING", "period": null, "type": "QĐ", "legal": true, "issuer": null, "count": 23},
               {"direction": "OUTGOING", "period": null, "type": "CTr", "legal": false, "issuer": null, "count": 6}],
             "sentence":
               "tiếp nhận 36.794 văn bản đến; ban hành 29 văn bản (23 quy phạm pháp luật, 06 chương trình)"}""";

    private static final String SENTENCE =
            "tiếp nhận 36.794 văn bản đến; ban hành 29 văn bản (23 quy phạm pháp luật, 06 chương trình)";

    private final CountingService counts;
    private final CurrentCaller caller;

    CountingResource(CountingService counts, CurrentCaller caller) {
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Count documents in and out",
            description =
                    "In the register of one body. Incoming documents count on the day they arrived, outgoing ones on the day they"
                            + " were issued, drafts never.")
    @APIResponse(
            responseCode = "200",
            description = "The counts, in the form asked for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CountResponse.class),
                        examples = @ExampleObject(name = "by type", value = COUNTED)),
                @Content(
                        mediaType = CSV,
                        examples =
                                @ExampleObject(
                                        name = "by type",
                                        value = "direction,period,type,legal,issuer,count\nOUTGOING,,CTr,false,,6\n")),
                @Content(mediaType = XLSX),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        examples = @ExampleObject(name = "the sentence", value = SENTENCE))
            })
    public Response count(
            @QueryParam("from")
                    @Parameter(description = "First day, included", required = true, example = "2020-01-01")
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "Last day, included", required = true, example = "2020-11-05")
                    @Nullable
                    LocalDate to,
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "What the documents are told apart by; may be given several times, but only one of"
                                            + " month, quarter and year",
                            example = "type")
                    List<CountedBy> by,
            @QueryParam("body")
                    @Parameter(description = "Whose register; left out, the only one of your token", example = "H12")
                    @Nullable
                    String body,
            @QueryParam("format") @DefaultValue("json") @Parameter(description = "json, csv, xlsx or sentence")
                    CountFormat format) {
        CountResponse counted = counts.count(caller.get(), CountRequest.of(body, from, to, by));
        return Response.ok(format.entity(counted)).type(format.mediaType()).build();
    }
}
