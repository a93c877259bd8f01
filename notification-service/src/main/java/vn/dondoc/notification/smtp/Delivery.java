package vn.dondoc.notification.smtp;

/** How the server answered. */
public sealed interface Delivery {

    /** It has taken the mail. */
    record Accepted() implements Delivery {}

    /** It will never take this mail. */
    record Refused(String reason) implements Delivery {}

    /** It will never take this mail, because of whom it is for. */
    record RecipientRefused(String reason) implements Delivery {}

    /** It does not take this mail now; others it may. */
    record Deferred(String reason) implements Delivery {}

    /** It cannot be spoken to, or takes nobody's mail: nothing to do with this one. */
    record Unavailable(String reason) implements Delivery {}
}
