package vn.dondoc.document.preview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.SecrecyStamp;

/** A text whose header is to be read. */
@Schema(description = "A text whose header is to be read")
public record HeaderPreviewRequest(
        @Schema(
                description =
                        "The whole text of the document, at most 8,388,608 characters; offsets of the answer count in it",
                examples = "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n\nSố: 04/CT-UBND …")
        @NotBlank
        @Size(max = MAX_TEXT)
        String text) {

    private static final int MAX_TEXT = 8 * 1024 * 1024;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the text carries a secrecy stamp */
    String openText() {
        if (SecrecyStamp.isInHeaderOf(text)) {
            throw Problem.of(
                    DocumentProblem.SECRET_DIRECTIVE,
                    "the text carries a secrecy stamp; nothing of it was kept, and it must be handled off this system");
        }
        return text;
    }
}
