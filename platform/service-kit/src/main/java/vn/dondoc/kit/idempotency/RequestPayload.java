package vn.dondoc.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digest of the body of the current request, where it had one that was read as a whole. */
@RequestScoped
class RequestPayload {

    private byte @Nullable [] digest;

    void is(byte[] read) {
        digest = read;
    }

    Optional<byte[]> digest() {
        return Optional.ofNullable(digest);
    }
}
