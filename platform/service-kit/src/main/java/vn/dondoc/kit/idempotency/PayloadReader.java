package vn.dondoc.kit.idempotency;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * Digests the body of a request with {@code Idempotency-Key} while it is read: byte for byte, not as what this release makes of
 * it, so that one asked again is known again by the next release too, whose records may have more fields.
 */
@Provider
public class PayloadReader implements ReaderInterceptor {

    private final RequestPayload payload;

    PayloadReader(RequestPayload payload) {
        this.payload = payload;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getHeaders().containsKey(IdempotentInterceptor.KEY_HEADER)) {
            return context.proceed();
        }
        MessageDigest digest = IdempotentInterceptor.sha256();
        InputStream body = new StillOpen(context.getInputStream(), digest);
        context.setInputStream(body);
        Object entity = context.proceed();
        // What the reader had no use for, as white space at the end, may or may not have been in its last buffer.
        body.transferTo(OutputStream.nullOutputStream());
        payload.is(digest.digest());
        return entity;
    }

    /** Readers of JSON close what they have read. */
    private static final class StillOpen extends DigestInputStream {

        private StillOpen(InputStream body, MessageDigest digest) {
            super(body, digest);
        }

        @Override
        public void close() {
            // The server closes it.
        }
    }
}
