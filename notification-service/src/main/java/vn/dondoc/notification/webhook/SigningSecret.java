package vn.dondoc.notification.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What signs the requests to one webhook (HMAC-SHA256). It prints as nothing. */
public final class SigningSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final byte[] bytes;

    SigningSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static SigningSecret draw() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return new SigningSecret(drawn);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As the other side enters it: {@code whsec_} and base64. */
    String text() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "a signing secret";
    }
}
