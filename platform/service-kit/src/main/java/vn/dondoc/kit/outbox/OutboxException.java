package vn.dondoc.kit.outbox;

/** The outbox could not do its work; the transaction it was asked in must not commit. */
public class OutboxException extends RuntimeException {

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
