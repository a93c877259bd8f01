package vn.dondoc.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.notification.notice.NoticeText;
import vn.dondoc.notification.notice.NoticeWording;

/** Writes one mail and hands it over. */
@ApplicationScoped
class MailSender {

    /** How the mail client begins the message of a refusal that is about the recipient, and about the mail as received. */
    private static final String RECIPIENT_REFUSED = "recipient address not accepted";

    private static final String CONTENT_REFUSED = "sending data failed";

    private final ReactiveMailer mailer;
    private final Template html;
    private final Template text;
    private final NoticeWording wording;
    private final MailConfig config;

    MailSender(
            ReactiveMailer mailer,
            @Location("mail/notice.html") Template html,
            @Location("mail/notice.txt") Template text,
            NoticeWording wording,
            MailConfig config) {
        this.mailer = mailer;
        this.html = html;
        this.text = text;
        this.wording = wording;
        this.config = config;
    }

    Delivery send(ClaimedMail claimed) {
        try {
            mailer.send(write(claimed)).await().atMost(config.patience());
            return new Delivery.Accepted();
        } catch (RuntimeException failure) {
            return delivery(failure);
        }
    }

    private Mail write(ClaimedMail claimed) {
        NoticeText notice = wording.of(claimed.facts());
        return new Mail()
                .addTo(claimed.recipient())
                .setSubject(notice.title())
                .setText(text.data("notice", notice).render())
                .setHtml(html.data("notice", notice).render())
                .addHeader("Message-ID", "<" + claimed.id() + "@" + config.messageIdDomain() + ">")
                .addHeader(CorrelationId.HTTP_HEADER, claimed.correlationId())
                // No holiday replies to a machine (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", "vi");
    }

    static Delivery delivery(RuntimeException failure) {
        SMTPException answer = answer(failure);
        if (answer == null) {
            return new Delivery.Unavailable(reason(failure));
        }
        String reason = reason(answer);
        boolean aboutThisMail = reason.startsWith(RECIPIENT_REFUSED) || reason.startsWith(CONTENT_REFUSED);
        if (!aboutThisMail) {
            return new Delivery.Unavailable(reason);
        }
        return answer.isPermanent() ? new Delivery.Refused(reason) : new Delivery.Deferred(reason);
    }

    private static @Nullable SMTPException answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer;
            }
        }
        return null;
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
