package vn.dondoc.kit.consumer;

import org.jspecify.annotations.Nullable;

/** An event that this service will never be able to apply as it is. */
public class RejectedEventException extends RuntimeException {

    public RejectedEventException(String reason) {
        super(reason);
    }

    public RejectedEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
