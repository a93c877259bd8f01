package vn.dondoc.kit.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a request that took effect. */
record StoredAnswer(byte[] requestHash, int status, Map<String, String> headers, byte @Nullable [] body) {}
