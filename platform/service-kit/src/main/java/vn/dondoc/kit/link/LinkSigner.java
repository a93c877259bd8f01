package vn.dondoc.kit.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads the tokens of links: what they say, and an HMAC-SHA256 of it. They are not encrypted, and must not be logged:
 * who has one has its right.
 */
@ApplicationScoped
public class LinkSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "1";
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_TOKEN = 4096;
    private static final int FIELDS_FROM = 4;

    private final List<SecretKeySpec> keys;

    LinkSigner(LinkConfig config) {
        this.keys =
                config.keys().orElse(List.of()).stream().map(LinkSigner::key).toList();
    }

    private static SecretKeySpec key(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key of dondoc.links.keys has fewer than 32 bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The same ticket gives the same token; empty where the installation has no key. */
    public Optional<String> sign(Ticket ticket) {
        return keys.stream().findFirst().map(key -> {
            String content = encoded(content(ticket));
            return content + "." + mac(key, content);
        });
    }

    public LinkReading read(String purpose, String token, Instant now) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST_TOKEN) {
            return new LinkReading.Forged();
        }
        try {
            String content = token.substring(0, dot);
            byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
            // As text, or the spare bits of base64 would let a token have many forms.
            if (keys.stream()
                    .noneMatch(
                            key -> MessageDigest.isEqual(mac(key, content).getBytes(StandardCharsets.UTF_8), given))) {
                return new LinkReading.Forged();
            }
            return judge(purpose, ticket(Base64.getUrlDecoder().decode(content)), now);
        } catch (IllegalArgumentException notBase64) {
            return new LinkReading.Forged();
        }
    }

    private static LinkReading judge(String purpose, Optional<Ticket> read, Instant now) {
        return read.filter(ticket -> ticket.purpose().equals(purpose))
                .map(ticket -> now.isBefore(ticket.expiresAt())
                        ? new LinkReading.Valid(ticket)
                        : (LinkReading) new LinkReading.Expired(ticket))
                .orElseGet(LinkReading.Forged::new);
    }

    private static byte[] content(Ticket ticket) {
        List<String> lines = new ArrayList<>(List.of(
                VERSION,
                ticket.purpose(),
                String.valueOf(ticket.issuedAt().getEpochSecond()),
                String.valueOf(ticket.expiresAt().getEpochSecond())));
        lines.addAll(ticket.fields());
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Of what we have signed; empty for a form of later releases. */
    private static Optional<Ticket> ticket(byte[] content) {
        List<String> lines = List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
        if (lines.size() < FIELDS_FROM || !lines.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        return Optional.of(new Ticket(
                lines.get(1),
                lines.subList(FIELDS_FROM, lines.size()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2))),
                Instant.ofEpochSecond(Long.parseLong(lines.get(3)))));
    }

    private static String mac(SecretKeySpec key, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encoded(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
