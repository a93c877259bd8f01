package vn.dondoc.notification.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook to register. */
@Schema(name = "WebhookRequest")
record WebhookRequest(
        @Schema(
                description = "Whose notices: an agency, or a body for those of all its agencies",
                examples = {"H12.13", "H12"})
        @NotNull
        @Pattern(regexp = "^[A-Z0-9]+(\\.[A-Z0-9]+)*$", message = "must be the code of an agency or a body")
        @Size(max = 60)
        String scope,

        @Schema(description = "Where they are posted; https", examples = "https://qlvb.sokhcn.example.vn/dondoc")
        @NotNull
        @Size(max = 1000)
        String url,

        @Schema(examples = "Hệ thống quản lý văn bản của Sở", nullable = true)
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "must not contain control characters")
        @Nullable
        String description) {}
