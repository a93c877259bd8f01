package vn.dondoc.local.keycloak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent for the token of a person or system of the realm. */
public final class KeycloakLogin {
    private KeycloakLogin() {}

    /** The issuer, as the services are told. */
    public static String issuer(String url) {
        return url + "/realms/" + KeycloakRealm.NAME;
    }

    public static String tokenUrl(String url) {
        return issuer(url) + "/protocol/openid-connect/token";
    }

    /** The bodies whose people and systems the realm has, one login each. */
    public static List<String> bodies() {
        return KeycloakRealm.BODIES;
    }

    /**
     * @param agency empty for every role but agency
     * @param body one of {@link #bodies}
     */
    public static Map<String, String> form(String role, String agency, String body, String secret) {
        Map<String, String> form = new LinkedHashMap<>();
        if (role.equals("system")) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", KeycloakRealm.systemOf(body));
            form.put("client_secret", secret);
            return form;
        }
        form.put("grant_type", "password");
        form.put("client_id", KeycloakRealm.PEOPLE);
        form.put("username", agency.isEmpty() ? KeycloakRealm.userOf(role, body) : KeycloakRealm.userOf(agency));
        form.put("password", secret);
        form.put("scope", "openid profile");
        return form;
    }
}
