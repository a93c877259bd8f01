package vn.dondoc.task.proposal;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.SecrecyStamp;

/** A text to be broken down. What of its header is not given is read from it. */
public record BreakdownPreviewRequest(
        @Schema(
                description = "The text of the document, at most 524,288 characters; offsets of the answer count in it",
                examples = "1. Giao Sở Tài chính chủ trì, báo cáo trước ngày 15/9/2020.")
        @NotBlank
        @Size(max = MAX_TEXT)
        String text,

        @Schema(description = "Abbreviation of its type", examples = "CT") @Size(max = 10) @Nullable
        String type,

        @Schema(description = "Its date: agencies are those of that day", examples = "2023-03-14")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        LocalDate issuedOn,

        @Schema(description = "Who issued it; is no addressee of its own", examples = "UBND tỉnh Cà Mau")
        @Size(max = 500)
        @Nullable
        String issuer,

        @Schema(
                description = "Code of the province whose departments are meant; absent: the issuer's",
                examples = "H12")
        @Pattern(regexp = "[A-Z][0-9]{2}")
        @Nullable
        String province) {

    private static final int MAX_TEXT = 512 * 1024;

    /**
     * @param body code of the body whose approved aliases count; null: nobody's
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a type that is none, 422 for a text with a secrecy stamp
     */
    ReadingContext context(@Nullable String body) {
        if (SecrecyStamp.isInHeaderOf(text)) {
            throw Problem.of(
                    ProposalProblem.SECRET_TEXT,
                    "the text carries a secrecy stamp; nothing of it was kept, and it must be handled off this system");
        }
        DocumentType known = type == null
                ? null
                : DocumentType.ofCode(type)
                        .orElseThrow(
                                () -> Problem.invalidField("type", "is not the abbreviation of a document's type"));
        return new ReadingContext(known, issuedOn, issuer, province, body);
    }
}
