package vn.dondoc.notification.notice;

/** Fired in the transaction that queued mail; the delivery looks at once instead of at its next round. */
public record MailQueued() {}
