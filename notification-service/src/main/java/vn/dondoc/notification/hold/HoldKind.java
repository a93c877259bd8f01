package vn.dondoc.notification.hold;

/** How it stops. */
enum HoldKind {
    /** Nothing fires; when it ends, the highest missed rung of a deadline does. */
    HOLD,
    /** What comes due is passed over for good. */
    SILENCE
}
