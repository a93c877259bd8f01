package vn.dondoc.local.token;

/** A token that cannot be given, with the error code of RFC 6749, section 5.2. */
public final class TokenRequestException extends Exception {
    private final String code;

    private TokenRequestException(String code, String description) {
        super(description);
        this.code = code;
    }

    static TokenRequestException invalid(String description) {
        return new TokenRequestException("invalid_request", description);
    }

    static TokenRequestException unsupportedGrant(String grant) {
        return new TokenRequestException(
                "unsupported_grant_type",
                grant.isEmpty()
                        ? "grant_type is missing: use client_credentials"
                        : "grant_type \"" + grant + "\" is not known here: use client_credentials");
    }

    public String code() {
        return code;
    }

    public String description() {
        return String.valueOf(getMessage());
    }
}
