package vn.dondoc.document.reply;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one receiver said. */
@Schema(
        name = "EdxmlReply",
        description = "What a receiver said of a directive that was sent to it",
        requiredProperties = {"sender", "statusCode", "description", "receivedAt"})
public record ReplyResponse(
        @Schema(description = "Code of the receiver, who now speaks", examples = "H12.05")
        String sender,

        @Schema(description = "01–06, 15, 16", examples = "04")
        String statusCode,

        @Schema(examples = "Đã phân công xử lý") String description,
        Instant receivedAt) {

    static final String ALL = """
            [
              {
                "sender": "H12.05",
                "statusCode": "03",
                "description": "Đã tiếp nhận",
                "receivedAt": "2023-03-14T02:15:00Z"
              }
            ]""";
}
