package vn.dondoc.local.token;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.dondoc.local.HttpEndpoint;
import vn.dondoc.local.HttpEndpoint.Answer;
import vn.dondoc.local.HttpEndpoint.Request;

/** Issues tokens of 12 hours, audience {@code dondoc}, for any role. */
public final class TokenIssuer {
    public static final String AUDIENCE = "dondoc";
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final String DEFAULT_BODY = "H12";
    private static final Pattern AGENCY_CODE = Pattern.compile("(?=.{1,35}$)[0-9A-Z]+(\\.[0-9A-Z]+)*");

    private final SigningKey key;
    private final HttpEndpoint endpoint;

    private TokenIssuer(SigningKey key, int port) throws IOException {
        this.key = key;
        this.endpoint = HttpEndpoint.start(port, this::answer);
    }

    /** Starts at once; port 0 takes any free one. */
    public static TokenIssuer start(int port, SigningKey key) throws IOException {
        return new TokenIssuer(key, port);
    }

    public void stop() {
        endpoint.stop();
    }

    /** The issuer's name in tokens, which is also where its discovery document lies. */
    public String url() {
        return "http://localhost:" + endpoint.port();
    }

    /** A token as {@code POST /token} gives it. An empty {@code agency} and no {@code bodies} stand for "not given". */
    public String token(String role, String agency, List<String> bodies) throws TokenRequestException {
        return key.sign(claims(role, agency, bodies));
    }

    /** The claims of such a token, to be changed by a test before it signs them. */
    public Map<String, Object> claims(String role, String agency, List<String> bodies) throws TokenRequestException {
        LocalPerson person = LocalPerson.inRole(role)
                .orElseThrow(() -> TokenRequestException.invalid(
                        role.isEmpty()
                                ? "role is missing: use one of " + LocalPerson.roles()
                                : "unknown role \"" + role + "\": use one of " + LocalPerson.roles()));
        checkAgency(person, agency);
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", url());
        claims.put("aud", AUDIENCE);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sub", role + (agency.isEmpty() ? "" : "." + agency.toLowerCase(Locale.ROOT)));
        claims.put("name", person.fullName());
        claims.put("title", person.title());
        claims.put("roles", List.of(role));
        if (person == LocalPerson.AGENCY) {
            claims.put("agency", agency);
            claims.put("bodies", List.of(agency));
        } else {
            claims.put("bodies", bodies.isEmpty() ? List.of(DEFAULT_BODY) : bodies);
        }
        return claims;
    }

    private static void checkAgency(LocalPerson person, String agency) throws TokenRequestException {
        if (person == LocalPerson.AGENCY && agency.isEmpty()) {
            throw TokenRequestException.invalid("role agency needs the agency it acts for, such as agency=H12.13");
        }
        if (person != LocalPerson.AGENCY && !agency.isEmpty()) {
            throw TokenRequestException.invalid("role " + person.role() + " acts for no agency: leave agency out");
        }
        if (!agency.isEmpty() && !AGENCY_CODE.matcher(agency).matches()) {
            throw TokenRequestException.invalid(
                    "\"" + agency + "\" is not an agency code: use digits, A-Z and dots, such as H12.13");
        }
    }

    private Answer answer(Request request) {
        return switch (request.path()) {
            case "/.well-known/openid-configuration" -> Answer.json(200, discovery());
            case "/jwks" -> Answer.json(200, Map.of("keys", List.of(key.publicHalf())));
            case "/token" ->
                request.method().equals("POST")
                        ? tokenAnswer(request.form())
                        : refusal(405, "invalid_request", "tokens are asked for with POST");
            default -> refusal(404, "not_found", "there is no " + request.path() + " here");
        };
    }

    private Answer tokenAnswer(Map<String, List<String>> form) {
        try {
            String grant = first(form, "grant_type");
            if (!grant.equals("client_credentials")) {
                throw TokenRequestException.unsupportedGrant(grant);
            }
            String token = token(first(form, "role"), first(form, "agency"), form.getOrDefault("body", List.of()));
            return Answer.json(
                    200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", LIFETIME.toSeconds()));
        } catch (TokenRequestException e) {
            return refusal(400, e.code(), e.description());
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", url(),
                "token_endpoint", url() + "/token",
                "jwks_uri", url() + "/jwks",
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst().strip();
    }

    private static Answer refusal(int status, String code, String description) {
        return Answer.json(status, Map.of("error", code, "error_description", description));
    }
}
