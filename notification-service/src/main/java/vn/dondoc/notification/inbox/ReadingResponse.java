package vn.dondoc.notification.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reading of many has changed. */
@Schema(name = "Reading")
record ReadingResponse(
        @Schema(description = "Notices that nobody had read before", examples = "12")
        int read,

        UnreadCounts unread) {}
