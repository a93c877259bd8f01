package vn.dondoc.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.notification.notice.NoticeText;

/** A row of the inbox, its facts not yet put into words. */
public record InboxNotice(
        UUID id,
        UUID assignmentId,
        String agencyCode,
        String rung,
        @Nullable Instant readAt,
        NoticeFacts facts) {

    public InboxItem inWords(NoticeText text, @Nullable Instant read) {
        return new InboxItem(
                id,
                assignmentId,
                rung,
                text.title(),
                text.text(),
                facts.directiveNumber(),
                facts.dueOn(),
                facts.createdAt(),
                read);
    }
}
