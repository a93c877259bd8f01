package vn.dondoc.document.edxml;

/** What was sent is no message, or one that must not be read on. The reason is ours and quotes nothing. */
public final class EdxmlException extends RuntimeException {

    EdxmlException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
