package vn.dondoc.task.repetition;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.token.RememberedTokens;

/**
 * What was asked, word for word, and by whom.
 *
 * @param token stands for the token that was shown
 * @param uri path and query, as they came
 * @param known the {@code If-None-Match} of the request; of several lines the one that the framework compares, too
 */
record Question(
        ByteBuffer token,
        String uri,
        String known,
        @Nullable String accept) {

    private static final int MOST_CHARACTERS = 1_000;

    /** Whether it may be remembered: a header or a query of sixteen thousand characters is nobody's habit. */
    boolean isShort() {
        return uri.length() + known.length() + (accept == null ? 0 : accept.length()) <= MOST_CHARACTERS;
    }

    /** Empty where the request knows no earlier answer, or shows no token that was found good a moment ago. */
    static Optional<Question> of(HttpServerRequest request, RememberedTokens tokens) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (known == null || shown == null) {
            return Optional.empty();
        }
        return tokens.believed(shown)
                .map(token -> new Question(token, request.uri(), known, request.getHeader(HttpHeaders.ACCEPT)));
    }
}
