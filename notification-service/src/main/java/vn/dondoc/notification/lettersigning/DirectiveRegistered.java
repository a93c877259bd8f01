package vn.dondoc.notification.lettersigning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of a directive event, as far as a letter is recognised by it. */
public record DirectiveRegistered(
        @NotNull UUID id,
        @NotBlank String body,
        @NotBlank String state,
        @Nullable String number,
        @Nullable String normalisedNumber,
        @NotBlank String type,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String text) {}
