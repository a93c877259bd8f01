package vn.dondoc.notification.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the other side verifies with. */
@Schema(name = "WebhookSecret")
record WebhookSecretResponse(
        @Schema(
                description = "whsec_ and base64, as the libraries of Standard Webhooks take it",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret) {}
