package vn.dondoc.document.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.UnreadableNumber;

/** The number a draft gets. */
@Schema(description = "The number a draft gets")
public record NumberingRequest(
        @Schema(examples = "04/CT-UBND") @NotBlank @Size(max = DocumentNumber.MAX_LENGTH)
        String number,

        @Schema(description = "Date of the document; left out, the one that is known", examples = "2023-03-14")
        @Nullable
        LocalDate issuedOn) {

    DocumentNumber readNumber() {
        return switch (DocumentNumber.read(number)) {
            case DocumentNumber readable -> readable;
            case UnreadableNumber(String reason) -> throw Problem.invalidField("number", reason);
        };
    }
}
