package vn.dondoc.notification.mail;

/** Ends a round: the server cannot be spoken to, or takes nobody's mail. */
class MailServerUnavailableException extends RuntimeException {

    MailServerUnavailableException(String reason) {
        super(reason);
    }
}
