package vn.dondoc.local.mail;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A mail as it can be read: headers decoded, parts found. Of a mail that is no proper MIME what can be read is shown.
 *
 * @param id also the cursor of lists
 * @param receivedAt when this mailbox took it
 * @param to recipients of the envelope, blind copies included
 * @param text plain text, empty if there is none
 * @param html empty if there is none
 * @param headers name as written → values in order
 */
record StoredMail(
        String id,
        String receivedAt,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        Map<String, List<String>> headers) {

    static final String ENVELOPE_RECIPIENT = "Delivered-To";

    private static final Session SESSION = Session.getInstance(unicodeHeaders());

    static StoredMail read(long id, byte[] raw) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        String from = "";
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(decoded(header.getValue()));
            }
            from = sender(message);
            collect(message, text, html);
        } catch (MessagingException | IOException e) {
            text.setLength(0);
            text.append(new String(raw, StandardCharsets.UTF_8));
        }
        return new StoredMail(
                String.valueOf(id),
                Instant.ofEpochMilli(id).toString(),
                from,
                headers.getOrDefault(ENVELOPE_RECIPIENT, List.of()),
                first(headers, "Subject"),
                text.toString(),
                html.toString(),
                headers);
    }

    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    /** What a list shows. */
    Map<String, Object> summary() {
        return Map.of("id", id, "receivedAt", receivedAt, "from", from, "to", to, "subject", subject);
    }

    private static void collect(Part part, StringBuilder text, StringBuilder html)
            throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), text, html);
            }
        }
    }

    /** Address and name, whichever of the two forms the mail writes them in. */
    private static String sender(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        return from[0] instanceof InternetAddress address ? address.toUnicodeString() : from[0].toString();
    }

    private static String decoded(String header) {
        String unfolded = MimeUtility.unfold(header);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException e) {
            return unfolded;
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    private static Properties unicodeHeaders() {
        Properties properties = new Properties();
        properties.put("mail.mime.allowutf8", "true");
        return properties;
    }
}
