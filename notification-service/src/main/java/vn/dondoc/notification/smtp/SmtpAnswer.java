package vn.dondoc.notification.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a failed conversation means for the mail: only what the server says of this recipient or this content is about it. */
final class SmtpAnswer {

    /** The server is about to close the connection, whatever it was asked (RFC 5321, 3.8). */
    private static final int SHUTTING_DOWN = 421;

    private SmtpAnswer() {}

    static Delivery of(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException recipient) {
                Delivery answer = ofThisMail(recipient.getReturnCode(), recipient);
                return answer instanceof Delivery.Refused(String reason)
                        ? new Delivery.RecipientRefused(reason)
                        : answer;
            }
            if (cause instanceof SMTPSendFailedException content && ".".equals(content.getCommand())) {
                return ofThisMail(content.getReturnCode(), content);
            }
        }
        return new Delivery.Unavailable(reason(failure));
    }

    private static Delivery ofThisMail(int code, MessagingException answer) {
        if (code == SHUTTING_DOWN || code < 400) {
            return new Delivery.Unavailable(reason(answer));
        }
        return code >= 500 ? new Delivery.Refused(reason(answer)) : new Delivery.Deferred(reason(answer));
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }

    private static String reason(MessagingException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }
}
