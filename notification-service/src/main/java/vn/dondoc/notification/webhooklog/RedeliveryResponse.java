package vn.dondoc.notification.webhooklog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are queued again. */
@Schema(name = "Redelivery")
record RedeliveryResponse(@Schema(examples = "12") int queued) {}
