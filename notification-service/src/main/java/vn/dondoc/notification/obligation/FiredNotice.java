package vn.dondoc.notification.obligation;

import java.util.UUID;

/** A notice that a sweep has written. */
record FiredNotice(UUID id, String channel) {

    boolean isTaken() {
        return channel.equals("INBOX");
    }
}
