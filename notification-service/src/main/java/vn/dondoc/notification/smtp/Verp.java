package vn.dondoc.notification.smtp;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Envelope senders that name their mail: {@code bounces+0199…@example.vn}. */
public final class Verp {

    private static final Pattern TAGGED =
            Pattern.compile("\\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})@");

    private Verp() {}

    static String address(String mailbox, UUID mail) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + mail.toString().replace("-", "") + mailbox.substring(at);
    }

    /** The mail that an address in this text names. */
    public static Optional<UUID> mail(String text) {
        Matcher tag = TAGGED.matcher(text);
        return tag.find()
                ? Optional.of(UUID.fromString(
                        String.join("-", tag.group(1), tag.group(2), tag.group(3), tag.group(4), tag.group(5))))
                : Optional.empty();
    }
}
