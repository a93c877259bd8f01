package vn.dondoc.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/**
 * Runs the resource method in a transaction that also stores its answer, so that a crash leaves both or neither.
 *
 * <p>Behind the validation of parameters and in front of the service's own transaction, which joins.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 900)
public class IdempotentInterceptor {

    static final String KEY_HEADER = "Idempotency-Key";
    static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 255;
    private static final byte KIND_OF_HASH = 2;
    private static final List<String> STORED_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private final RequestPayload payload;

    IdempotentInterceptor(
            IdempotencyKeys keys,
            CurrentCaller caller,
            ObjectMapper json,
            HttpHeaders headers,
            Request request,
            UriInfo uri,
            RequestPayload payload) {
        this.keys = keys;
        this.caller = caller;
        this.json = json;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
        this.payload = payload;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(KEY_HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        requireReadable(key);
        byte[] hash = hash(invocation.getParameters());
        return QuarkusTransaction.joiningExisting().call(() -> answer(key, hash, invocation));
    }

    private Object answer(String key, byte[] hash, InvocationContext invocation) throws Exception {
        String who = caller.get().subject();
        if (!keys.tryHold(who, key)) {
            throw Problem.of(GeneralProblem.REQUEST_IN_PROGRESS, "ask again in a moment with the same key");
        }
        Optional<StoredAnswer> known = keys.find(who, key);
        if (known.isPresent()) {
            throw new WebApplicationException(replay(known.get(), hash));
        }
        Object result = invocation.proceed();
        keys.store(who, key, stored(hash, response(result, invocation.getMethod())));
        return result;
    }

    private static Response response(Object result, Method method) {
        if (result instanceof RestResponse<?> response) {
            return response.toResponse();
        }
        if (result instanceof Response response) {
            return response;
        }
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        return Response.status(declared == null ? 200 : declared.value())
                .entity(result)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private StoredAnswer stored(byte[] hash, Response response) throws JsonProcessingException {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : STORED_HEADERS) {
            String value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        Object entity = response.getEntity();
        return new StoredAnswer(
                hash, response.getStatus(), kept, entity == null ? null : json.writeValueAsBytes(entity));
    }

    private static Response replay(StoredAnswer answer, byte[] hash) {
        // What another release hashed in its way cannot be compared: who upgrades has such rows for three days.
        boolean comparable = answer.requestHash().length == hash.length && answer.requestHash()[0] == KIND_OF_HASH;
        if (comparable && !Arrays.equals(answer.requestHash(), hash)) {
            throw Problem.of(
                    GeneralProblem.IDEMPOTENCY_KEY_REUSED,
                    "take a new key for a new request",
                    List.of(FieldError.ofHeader(KEY_HEADER, "was used for another request")));
        }
        var response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        if (answer.body() != null && !answer.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
            response.type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.header(REPLAYED_HEADER, "true").build();
    }

    private static void requireReadable(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            String detail = "must have 1 to " + LONGEST_KEY + " characters";
            HttpProblem problem = Problem.of(
                    GeneralProblem.INVALID_FIELD,
                    KEY_HEADER + " " + detail,
                    List.of(FieldError.ofHeader(KEY_HEADER, detail)));
            throw problem;
        }
    }

    /**
     * What makes two requests the same: method, path, query and payload. Not the host, since a client may ask again at another
     * replica. A form counts by its fields and files, since its boundaries change from one sending to the next.
     */
    private byte[] hash(Object[] parameters) throws JsonProcessingException {
        MessageDigest digest = sha256();
        URI asked = uri.getRequestUri();
        digest.update(
                json.writeValueAsBytes(Arrays.asList(request.getMethod(), asked.getRawPath(), asked.getRawQuery())));
        Optional<byte[]> body = payload.digest();
        digest.update(body.isPresent() ? body.get() : json.writeValueAsBytes(parameters));
        byte[] hash = digest.digest();
        return ByteBuffer.allocate(hash.length + 1).put(KIND_OF_HASH).put(hash).array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
