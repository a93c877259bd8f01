package vn.dondoc.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its owner sees it; the secret is asked for apart. */
@Schema(name = "Webhook")
record WebhookResponse(
        @Schema(examples = "01991b3e-0000-7000-8000-0000000000a1")
        UUID id,

        @Schema(examples = "H12.13") String scope,

        @Schema(examples = "https://qlvb.sokhcn.example.vn/dondoc")
        String url,

        @Schema(examples = "Hệ thống quản lý văn bản của Sở", nullable = true) @Nullable
        String description,

        @Schema(enumeration = {"ACTIVE", "DISABLED"}) String state,

        @Schema(examples = "the other side answered 410 Gone", nullable = true) @Nullable
        String disabledReason,

        @Schema(description = "Until when the former secret signs as well", nullable = true) @Nullable
        Instant formerSecretUntil,

        Instant createdAt,
        Instant changedAt) {}
