package vn.dondoc.document.counting;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents counted. */
@Schema(description = "Documents counted: incoming on the day of arrival, outgoing on the day of issue, drafts never")
public record CountResponse(
        @Schema(description = "Whose register was counted", examples = "H12")
        String body,

        @Schema(examples = "2020-01-01") LocalDate from,
        @Schema(examples = "2020-11-05") LocalDate to,
        @Schema(examples = "36794") long incoming,
        @Schema(examples = "14529") long outgoing,
        List<CountRow> rows,

        @Schema(
                description = "As yearly reports say it; the types in brackets are those of outgoing documents",
                examples =
                        "tiếp nhận 36.794 văn bản đến; ban hành 14.529 văn bản (23 quy phạm pháp luật, 06 chương trình)")
        String sentence) {}
