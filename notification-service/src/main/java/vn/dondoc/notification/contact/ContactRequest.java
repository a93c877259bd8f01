package vn.dondoc.notification.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person enters. */
@Schema(name = "ContactRequest")
record ContactRequest(
        @Schema(description = "Mail address, ASCII", examples = "sokhcn@camau.example.vn")
        @NotNull
        @Size(max = 254)
        @Pattern(
                // Without groups, whose repetition would overflow the stack on a long text.
                regexp = "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,188}$",
                message = "must be a mail address such as sokhcn@camau.example.vn")
        String email,

        @Schema(description = "Who reads it", examples = "Văn thư Sở Khoa học và Công nghệ", nullable = true)
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "must not contain control characters")
        @Nullable
        String name,

        @Schema(description = "Of the mails: vi, or en; Vietnamese if absent", examples = "vi", nullable = true)
        @Pattern(regexp = "vi|en", message = "must be vi or en")
        @Nullable
        String language) {

    String languageOrVietnamese() {
        return language == null ? "vi" : language;
    }
}
