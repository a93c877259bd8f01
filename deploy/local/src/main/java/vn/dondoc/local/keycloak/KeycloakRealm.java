package vn.dondoc.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.local.token.LocalPerson;
import vn.dondoc.local.token.TokenIssuer;

/**
 * A realm as an office would set one up: the roles; bodies and agencies as groups, whose attributes say what their members act
 * for; a person for each role of each body, one for each agency; a system for each body with a client of its own.
 */
final class KeycloakRealm {
    static final String NAME = "dondoc";
    static final String PEOPLE = "dondoc-cli";
    private static final String SYSTEM = "dondoc-system";

    /** The second is there to be kept out of the first's things; it has one agency. */
    static final List<String> BODIES = List.of("H12", "H24");

    private static final String AGENCY_OF_THE_SECOND = "H24.05";

    private KeycloakRealm() {}

    /** As a file that Keycloak imports. {@code secret}: the password of each person and the secret of the system. */
    static String json(List<String> agencies, String secret) throws JsonProcessingException {
        Map<String, Object> realm = new LinkedHashMap<>();
        realm.put("realm", NAME);
        realm.put("enabled", true);
        // Only this machine reaches it.
        realm.put("sslRequired", "none");
        realm.put("accessTokenLifespan", TokenIssuer.LIFETIME.toSeconds());
        realm.put("ssoSessionMaxLifespan", TokenIssuer.LIFETIME.toSeconds());
        realm.put("ssoSessionIdleTimeout", TokenIssuer.LIFETIME.toSeconds());
        realm.put(
                "roles",
                Map.of(
                        "realm",
                        LocalPerson.all()
                                .map(person -> Map.of("name", person.role()))
                                .toList()));
        List<String> all = new ArrayList<>(agencies);
        all.add(AGENCY_OF_THE_SECOND);
        realm.put("groups", List.of(bodies(), agencies(all)));
        realm.put(
                "clients",
                Stream.concat(
                                Stream.of(peopleClient()),
                                BODIES.stream().map(body -> systemClient(systemOf(body), secret)))
                        .toList());
        realm.put("users", users(all, secret));
        realm.put("components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(userProfile())));
        return new ObjectMapper().writeValueAsString(realm);
    }

    private static Map<String, Object> bodies() {
        return Map.of(
                "name",
                "bodies",
                "subGroups",
                BODIES.stream()
                        .map(body -> Map.of("name", body, "attributes", Map.of("bodies", List.of(body))))
                        .toList());
    }

    private static Map<String, Object> agencies(List<String> codes) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (String code : codes) {
            groups.add(Map.of(
                    "name", code,
                    "attributes", Map.of("agency", List.of(code), "bodies", List.of(code)),
                    "realmRoles", List.of("agency")));
        }
        return Map.of("name", "agencies", "subGroups", groups);
    }

    private static Map<String, Object> peopleClient() {
        return Map.of(
                "clientId", PEOPLE,
                "publicClient", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true,
                "protocolMappers", mappers());
    }

    private static Map<String, Object> systemClient(String name, String secret) {
        return Map.of(
                "clientId",
                name,
                "secret",
                secret,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "protocolMappers",
                mappers());
    }

    /** The claims that the services read, under the names that they read by default. */
    private static List<Map<String, Object>> mappers() {
        return List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", TokenIssuer.AUDIENCE)),
                mapper(
                        "roles",
                        "oidc-usermodel-realm-role-mapper",
                        Map.of("claim.name", "roles", "multivalued", "true")),
                attribute("bodies", true),
                attribute("agency", false),
                attribute("title", false));
    }

    private static Map<String, Object> attribute(String name, boolean many) {
        return mapper(
                name,
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", name, "claim.name", name, "multivalued", String.valueOf(many)));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("access.token.claim", "true");
        all.put("jsonType.label", "String");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", all);
    }

    private static List<Map<String, Object>> users(List<String> agencies, String secret) {
        List<Map<String, Object>> users = new ArrayList<>();
        for (String body : BODIES) {
            LocalPerson.all()
                    .filter(person -> person != LocalPerson.AGENCY && person != LocalPerson.SYSTEM)
                    .forEach(person -> {
                        String name = userOf(person.role(), body);
                        Map<String, Object> user = user(name, person, "/bodies/" + body, secret);
                        user.put("realmRoles", List.of(person.role()));
                        users.add(user);
                    });
            users.add(serviceAccount(body));
        }
        agencies.forEach(code -> users.add(user(userOf(code), LocalPerson.AGENCY, "/agencies/" + code, secret)));
        return users;
    }

    private static Map<String, Object> serviceAccount(String body) {
        String client = systemOf(body);
        return Map.of(
                "username",
                "service-account-" + client,
                "enabled",
                true,
                "serviceAccountClientId",
                client,
                "attributes",
                Map.of("title", List.of(LocalPerson.SYSTEM.title())),
                "realmRoles",
                List.of("system"),
                "groups",
                List.of("/bodies/" + body));
    }

    static String userOf(String agency) {
        return "agency." + agency.toLowerCase(Locale.ROOT);
    }

    /** The person in a role of a body; those of the first have the role's plain name. */
    static String userOf(String role, String body) {
        return body.equals(BODIES.getFirst()) ? role : role + "." + body.toLowerCase(Locale.ROOT);
    }

    /** The client of the system that works for a body. */
    static String systemOf(String body) {
        return body.equals(BODIES.getFirst()) ? SYSTEM : SYSTEM + "-" + body.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> user(String name, LocalPerson person, String group, String secret) {
        int family = person.fullName().indexOf(' ');
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", name);
        user.put("enabled", true);
        user.put("emailVerified", true);
        user.put("email", name + "@localhost.localdomain");
        // Keycloak writes the given name first; a Vietnamese name begins with the family's.
        user.put("firstName", person.fullName().substring(0, family));
        user.put("lastName", person.fullName().substring(family + 1));
        user.put("attributes", Map.of("title", List.of(person.title())));
        user.put("groups", List.of(group));
        user.put("credentials", List.of(Map.of("type", "password", "value", secret)));
        return user;
    }

    /** Without it Keycloak drops attributes that its own form does not know, such as the title. */
    private static Map<String, Object> userProfile() {
        return Map.of(
                "providerId",
                "declarative-user-profile",
                "config",
                Map.of(
                        "kc.user.profile.config",
                        List.of(
                                "{\"attributes\":[{\"name\":\"username\"},{\"name\":\"email\"},{\"name\":\"firstName\"},"
                                        + "{\"name\":\"lastName\"}],\"unmanagedAttributePolicy\":\"ENABLED\"}")));
    }
}
