package vn.dondoc.document.box;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message in the box, without its content. */
@Schema(
        description = "A message in the box; its content is read by itself",
        requiredProperties = {
            "id",
            "body",
            "recipient",
            "kind",
            "documentId",
            "statusCode",
            "directiveId",
            "createdAt",
            "acknowledgedAt"
        })
public record BoxItemResponse(
        UUID id,

        @Schema(description = "Who sends it", examples = "H12")
        String body,

        @Schema(description = "Code of the receiver", examples = "G14.04")
        String recipient,

        @Schema(
                examples = "STATUS",
                enumeration = {"DOCUMENT", "STATUS"})
        String kind,

        @Schema(examples = "G14.04,2023/03/14,1836/BXD-VP") String documentId,

        @Schema(description = "01–06, 13, 15, 16 of a status message", examples = "03", nullable = true) @Nullable
        String statusCode,

        @Schema(nullable = true) @Nullable UUID directiveId,
        Instant createdAt,

        @Schema(description = "When the agent took it", nullable = true) @Nullable
        Instant acknowledgedAt) {

    /** Examples of the API description. */
    public static final String WAITING = """
            {
              "id": "01933f2e-5c00-7a1b-8000-3f6a51c0ad01",
              "body": "H12",
              "recipient": "H12.05",
              "kind": "DOCUMENT",
              "documentId": "H12,2023/03/14,04/CT-UBND",
              "statusCode": null,
              "directiveId": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01",
              "createdAt": "2023-03-14T02:15:00Z",
              "acknowledgedAt": null
            }""";

    static final String TAKEN = """
            {
              "id": "01933f2e-5c00-7a1b-8000-3f6a51c0ad02",
              "body": "H12",
              "recipient": "G14.04",
              "kind": "STATUS",
              "documentId": "G14.04,2023/03/14,1836/BTN-VP",
              "statusCode": "03",
              "directiveId": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01",
              "createdAt": "2023-03-14T02:15:00Z",
              "acknowledgedAt": "2023-03-14T02:15:05Z"
            }""";

    static final String PAGE = "{\"items\": [" + WAITING + "], \"next\": null}";

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "EdxmlBoxPage")
    record BoxPage(
            List<BoxItemResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
