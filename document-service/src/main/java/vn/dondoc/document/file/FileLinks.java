package vn.dondoc.document.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.problem.Problem;

/** Links that open one file, for a while, to whoever has them: signed with HMAC-SHA256 over the file's id and their end. */
@ApplicationScoped
class FileLinks {

    private static final int SHORTEST_KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final List<byte[]> keys;
    private final FileConfig config;
    private final Clock clock;

    FileLinks(FileConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.keys = config.linkKeys()
                .map(given -> given.stream().map(FileLinks::read).toList())
                .orElseGet(() -> List.of(random()));
    }

    private static byte[] random() {
        byte[] key = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] read(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a key of dondoc.files.link-keys has fewer than " + SHORTEST_KEY + " bytes");
        }
        return bytes;
    }

    FileLinkResponse issue(UUID fileId) {
        Instant end = clock.instant().plus(config.linkValidity()).truncatedTo(ChronoUnit.SECONDS);
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(sign(keys.getFirst(), fileId, end));
        String href = "/api/v1/linked-files/" + fileId + "?expires=" + end.getEpochSecond() + "&signature=" + signature;
        return new FileLinkResponse(href, end);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a link that has ended or that nobody here signed */
    void require(UUID fileId, @Nullable String expires, @Nullable String signature) {
        Instant end = end(expires);
        if (signature == null || !isSigned(fileId, end, signature)) {
            throw notOurs();
        }
        if (!clock.instant().isBefore(end)) {
            throw Problem.of(DocumentProblem.LINK_NOT_VALID, "the link has expired; ask for another one");
        }
    }

    private static Instant end(@Nullable String expires) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(String.valueOf(expires)));
        } catch (NumberFormatException | DateTimeException e) {
            throw notOurs();
        }
    }

    private boolean isSigned(UUID fileId, Instant end, String signature) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(sign(key, fileId, end), given));
    }

    private static RuntimeException notOurs() {
        return Problem.of(DocumentProblem.LINK_NOT_VALID, "the link was not made here, or was changed");
    }

    private static byte[] sign(byte[] key, UUID fileId, Instant end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(("file\n" + fileId + "\n" + end.getEpochSecond()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
