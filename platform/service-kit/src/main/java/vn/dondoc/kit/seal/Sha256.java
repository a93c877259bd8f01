package vn.dondoc.kit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hash over fields, each with its name and length before it, under the name of what is hashed: no two different things
 * give the same bytes.
 */
final class Sha256 {

    static final int LENGTH = 32;

    private final MessageDigest digest;

    private Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** @param domain names what is hashed, such as {@code dondoc.audit-seal.v1} */
    static Sha256 of(String domain) {
        return new Sha256().text(domain);
    }

    /** Of one byte and what follows, without lengths, as RFC 6962 hashes leaves and nodes. */
    static byte[] plain(int prefix, byte[] left, byte[] right) {
        Sha256 hash = new Sha256();
        hash.digest.update((byte) prefix);
        hash.digest.update(left);
        return hash.digest.digest(right);
    }

    Sha256 field(String name, String value) {
        return text(name).text(value);
    }

    byte[] bytes() {
        return digest.digest();
    }

    private Sha256 text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }
}
