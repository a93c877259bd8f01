package vn.dondoc.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.dondoc.kit.problem.Problem;

/** Keeps signing secrets unreadable in the database and its backups: AES-256-GCM, twelve bytes of nonce before the rest. */
@ApplicationScoped
public class SecretSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> keys;

    SecretSeal(WebhookConfig config) {
        this.keys =
                config.keys().orElse(List.of()).stream().map(SecretSeal::key).toList();
    }

    private static SecretKeySpec key(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of dondoc.webhooks.keys does not have 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the installation has no key */
    byte[] seal(SigningSecret secret) {
        if (keys.isEmpty()) {
            throw Problem.of(
                    WebhookProblem.NO_KEY,
                    "this installation has no key for the secrets of webhooks (dondoc.webhooks.keys)");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce).doFinal(secret.bytes());
            byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException where no key of this installation opens it */
    public SigningSecret open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        for (SecretKeySpec key : keys) {
            try {
                return new SigningSecret(cipher(Cipher.DECRYPT_MODE, key, nonce)
                        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
            } catch (AEADBadTagException otherKey) {
                continue;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no key of dondoc.webhooks.keys opens the secret of a webhook");
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
