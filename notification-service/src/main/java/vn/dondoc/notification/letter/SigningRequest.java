package vn.dondoc.notification.letter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number and date under which the letter went out. */
@Schema(name = "LetterSigning")
record SigningRequest(
        @Schema(examples = "1888/UBND-VP")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "^\\P{Cc}*$", message = "must not contain control characters")
        String number,

        @Schema(examples = "2020-10-06") @NotNull LocalDate signedOn) {}
