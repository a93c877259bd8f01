package vn.dondoc.notification.smtp;

/** Ends a round: the server cannot be spoken to, or takes nobody's mail. */
public class MailServerUnavailableException extends RuntimeException {

    public MailServerUnavailableException(String reason) {
        super(reason);
    }
}
