package vn.dondoc.notification.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a webhook can change. */
@Schema(name = "WebhookChange")
record WebhookChange(
        @Schema(examples = "https://qlvb.sokhcn.example.vn/dondoc/v2") @NotNull @Size(max = 1000)
        String url,

        @Schema(examples = "Hệ thống quản lý văn bản của Sở", nullable = true)
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "must not contain control characters")
        @Nullable
        String description) {}
