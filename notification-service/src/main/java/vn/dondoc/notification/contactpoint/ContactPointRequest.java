package vn.dondoc.notification.contactpoint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/** What a person enters. */
@Schema(name = "ContactPointRequest")
record ContactPointRequest(
        @NotNull ContactFunction function,

        @Schema(examples = "Trần Thị Bích Ngân")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "must not contain control characters")
        String name,

        @Schema(description = "Mail address, ASCII", examples = "ngan.ttb@camau.example.vn")
        @NotNull
        @Size(max = 254)
        @Pattern(
                regexp = "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,188}$",
                message = "must be a mail address such as sokhcn@camau.example.vn")
        String email,

        @Schema(description = "A deputy: in the stead of whoever else has the function, from the one day to the other")
        boolean standsIn,

        @Schema(description = "First day", examples = "2020-09-07") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day; absent: until further notice", examples = "2020-09-18", nullable = true)
        @Nullable
        LocalDate validTo,

        @Schema(description = "Of the mails: vi, or en; Vietnamese if absent", examples = "vi", nullable = true)
        @Pattern(regexp = "vi|en", message = "must be vi or en")
        @Nullable
        String language) {

    String languageOrVietnamese() {
        return language == null ? "vi" : language;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the last day */
    void requireAPeriod() {
        if (validTo == null) {
            if (standsIn) {
                throw Problem.invalidField("validTo", "must be given for a deputy");
            }
        } else if (validTo.isBefore(validFrom)) {
            throw Problem.invalidField("validTo", "must not be before validFrom");
        }
    }
}
