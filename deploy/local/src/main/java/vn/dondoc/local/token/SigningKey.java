package vn.dondoc.local.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An RSA key that signs tokens. Any claims can be signed, wrong ones too: tests need bad tokens. */
public final class SigningKey {
    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    public static SigningKey generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("This JVM cannot make RSA keys.", e);
        }
    }

    /** The key in {@code file}, which is made on first use and readable by its owner only. */
    public static SigningKey keptIn(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return new SigningKey(new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file))));
            }
        } catch (JoseException e) {
            throw new IOException("The signing key in " + file + " cannot be read. Delete it to get a new one.", e);
        }
        SigningKey fresh = generate();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.resolveSibling("."));
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, fresh.key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return fresh;
    }

    /** A compact RS256 token with exactly these claims. */
    public String sign(Map<String, ?> claims) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(JsonUtil.toJson(Map.copyOf(claims)));
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setHeader("typ", "JWT");
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The key cannot sign.", e);
        }
    }

    /** The public half, as it stands in a key set. */
    public Map<String, Object> publicHalf() {
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
