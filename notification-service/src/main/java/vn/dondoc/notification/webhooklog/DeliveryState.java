package vn.dondoc.notification.webhooklog;

/** How a delivery stands. */
public enum DeliveryState {
    /** Waits for its first or its next try. */
    QUEUED,
    /** The other side has answered 2xx. */
    TAKEN,
    /** Given up. */
    FAILED,
    /** Its notice no longer held before it was handed over. */
    CANCELLED
}
