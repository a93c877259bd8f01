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
    private static final List<String> STORED_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    IdempotentInterceptor(
            IdempotencyKeys keys,
            CurrentCaller caller,
            ObjectMapper json,
            HttpHeaders headers,
            Request request,
            UriInfo uri) {
        this.keys = keys;
        this.caller = caller;
        this.json = json;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
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
        if (!Arrays.equals(answer.requestHash(), hash)) {
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

    /** Path and query alone: who asks again may reach another replica, or this one by another name. */
    private String target() {
        URI asked = uri.getRequestUri();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + '?' + asked.getRawQuery();
    }

    private byte[] hash(Object[] parameters) throws JsonProcessingException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(List.of(request.getMethod(), target())));
            digest.update(json.writeValueAsBytes(parameters));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
