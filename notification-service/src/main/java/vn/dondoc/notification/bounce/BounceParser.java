package vn.dondoc.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.smtp.SmtpConfig;
import vn.dondoc.notification.smtp.Verp;

/**
 * Reads what lies in the mailbox: reports as RFC 3464 has them, and the letters of older servers. Holiday replies and other mail of
 * people and machines is none of it.
 */
@ApplicationScoped
class BounceParser {

    /** Of one part; a report says all that matters in its first lines. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int LONGEST_REASON = 400;
    private static final Set<String> MAIL_SYSTEMS = Set.of("mailer-daemon", "postmaster", "mail-daemon", "mdaemon");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY = Pattern.compile("(?m)(?<![\\d.])([45]\\d\\d)[ -](.*)$");
    private static final String UUID_TEXT = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** Of the class 5, yet not of the address: the mailbox is full, the mail too large, its content or sender unwanted. */
    private static final Pattern OF_THE_MAIL = Pattern.compile("5\\.(2\\.[234]|3\\.\\d+|6\\.\\d+|7\\.\\d+)");

    /** Of the class 5, and of nothing but the address: there is none such, it has moved, it is closed. */
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("5\\.(1\\.\\d+|2\\.1)");

    private final Pattern messageId;

    BounceParser(SmtpConfig mail) {
        this.messageId = Pattern.compile("<(" + UUID_TEXT + ")@" + Pattern.quote(mail.messageIdDomain()) + ">");
    }

    /** Empty for what is no report of a failure, or of no mail of ours. */
    Optional<Bounce> parse(MimeMessage message) throws MessagingException, IOException {
        if (message.isMimeType("multipart/report")) {
            return isDeliveryReport(message) ? ofReport(message) : Optional.empty();
        }
        return isFromAMailSystem(message) ? ofLetter(message) : Optional.empty();
    }

    private static boolean isDeliveryReport(MimeMessage message) throws MessagingException {
        String type = new ContentType(message.getContentType()).getParameter("report-type");
        return "delivery-status".equalsIgnoreCase(type);
    }

    /** Whatever else answers by itself says so (RFC 3834), and is no failure. */
    private static boolean isFromAMailSystem(MimeMessage message) throws MessagingException {
        String from = String.join(" ", headers(message, "From")).toLowerCase(Locale.ROOT);
        return MAIL_SYSTEMS.stream().anyMatch(name -> from.contains(name + "@") || from.contains("<" + name + ">"));
    }

    private Optional<Bounce> ofReport(MimeMessage message) throws MessagingException, IOException {
        if (!(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int n = 0; n < parts.getCount(); n++) {
            BodyPart part = parts.getBodyPart(n);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                Optional<InternetHeaders> failure = failure(bytes(part));
                Optional<UUID> mail = mail(message);
                return failure.flatMap(group -> mail.map(id -> bounce(id, group)));
            }
        }
        return Optional.empty();
    }

    /** The group about a recipient it has failed for: what is delayed, delivered or passed on is none. */
    private static Optional<InternetHeaders> failure(byte[] status) throws MessagingException {
        ByteArrayInputStream in = new ByteArrayInputStream(status);
        while (in.available() > 0) {
            InternetHeaders group = new InternetHeaders(in);
            String action = group.getHeader("Action", null);
            if (action != null && action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private static Bounce bounce(UUID mail, InternetHeaders group) {
        String diagnostic = Objects.requireNonNullElse(group.getHeader("Diagnostic-Code", null), "");
        String told =
                Objects.requireNonNullElse(group.getHeader("Status", null), "").strip();
        Matcher status = STATUS.matcher(told);
        String code = status.find() ? status.group(1) : "";
        return new Bounce(mail, isPermanent(code, "5"), code, oneLine(diagnostic.isBlank() ? told : diagnostic));
    }

    private Optional<Bounce> ofLetter(MimeMessage message) throws MessagingException, IOException {
        String text = text(message);
        Matcher status = STATUS.matcher(text);
        Matcher reply = REPLY.matcher(text);
        String code = status.find() ? status.group(1) : "";
        boolean hasReply = reply.find();
        if (code.isEmpty() && !hasReply) {
            return Optional.empty();
        }
        String kind = hasReply ? reply.group(1).substring(0, 1) : "";
        String reason = oneLine(hasReply ? reply.group() : code);
        return mail(message).map(id -> new Bounce(id, isPermanent(code, kind), code, reason));
    }

    /** Of what the server answered when it was told the recipient, with the mail's own words about nothing but that. */
    static Bounce ofAnswer(UUID mail, String answer) {
        Matcher status = STATUS.matcher(answer);
        String code = status.find() ? status.group(1) : "";
        // Without a code of the address it may as well be the server that takes nobody's mail from here.
        return new Bounce(mail, OF_THE_ADDRESS.matcher(code).matches(), code, oneLine(answer));
    }

    private static boolean isPermanent(String status, String kindOfReply) {
        return status.isEmpty()
                ? kindOfReply.equals("5")
                : status.startsWith("5.") && !OF_THE_MAIL.matcher(status).matches();
    }

    /** By the address it came back to, else by the Message-ID that it quotes. */
    private Optional<UUID> mail(MimeMessage message) throws MessagingException, IOException {
        for (String header : new String[] {"Delivered-To", "X-Original-To", "To", "X-Envelope-To"}) {
            Optional<UUID> tagged = Verp.mail(String.join(" ", headers(message, header)));
            if (tagged.isPresent()) {
                return tagged;
            }
        }
        Matcher quoted = messageId.matcher(text(message));
        return quoted.find() ? Optional.of(UUID.fromString(quoted.group(1))) : Optional.empty();
    }

    private static String[] headers(MimeMessage message, String name) throws MessagingException {
        @Nullable String[] values = message.getHeader(name);
        return values == null
                ? new String[0]
                : Arrays.stream(values).filter(Objects::nonNull).toArray(String[]::new);
    }

    /** The readable beginning of each part, quoted mails and their headers among them. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int n = 0; n < parts.getCount(); n++) {
                all.append(text(parts.getBodyPart(n))).append('\n');
            }
            return all.toString();
        }
        return part.isMimeType("text/*") || part.isMimeType("message/*")
                ? new String(bytes(part), StandardCharsets.UTF_8)
                : "";
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
