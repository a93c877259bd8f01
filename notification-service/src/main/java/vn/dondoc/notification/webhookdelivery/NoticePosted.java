package vn.dondoc.notification.webhookdelivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.notification.notice.NoticeText;

/**
 * The body of a request to a webhook: the three members that Standard Webhooks knows.
 *
 * @param timestamp when the notice fired
 */
@Schema(name = "NoticePosted")
record NoticePosted(@Schema(examples = "dondoc.notice.v1") String type, Instant timestamp, Data data) {

    static final String TYPE = "dondoc.notice.v1";

    /**
     * The notice.
     *
     * @param title one line in Vietnamese, such as goes into a text message
     * @param workingDaysLate negative: working days left
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(
            UUID noticeId,
            UUID assignmentId,
            String agencyCode,
            String agencyName,
            String rung,
            String role,
            String title,
            String text,
            @Nullable String directiveNumber,
            String directiveSubject,
            @Nullable String taskItem,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable Integer workingDaysLate) {}

    static NoticePosted of(WaitingNotice notice, NoticeText text) {
        NoticeFacts facts = notice.facts();
        return new NoticePosted(
                TYPE,
                facts.createdAt(),
                new Data(
                        notice.id(),
                        notice.assignmentId(),
                        notice.agencyCode(),
                        facts.agencyName(),
                        notice.rung(),
                        facts.role(),
                        text.title(),
                        text.text(),
                        facts.directiveNumber(),
                        facts.directiveSubject(),
                        facts.taskItem(),
                        facts.dueOn(),
                        facts.dueAt(),
                        facts.workingDaysLate()));
    }
}
