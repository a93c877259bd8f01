package vn.dondoc.local.system;

/** Something the person at the keyboard must know; the message is the one sentence to show. */
public final class LocalFailureException extends Exception {
    public LocalFailureException(String sentence) {
        super(sentence);
    }

    public LocalFailureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
