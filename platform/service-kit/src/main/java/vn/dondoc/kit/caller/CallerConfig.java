package vn.dondoc.kit.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Names of the token's claims, or paths to them with slashes; the claim of the roles is {@code quarkus.oidc.roles.role-claim-path}. */
@ConfigMapping(prefix = "dondoc.claims")
public interface CallerConfig {

    /** An array of body codes. */
    @WithDefault("bodies")
    String bodies();

    /** The agency code of a caller with the role agency. */
    @WithDefault("agency")
    String agency();

    @WithDefault("name")
    String name();

    /** The person's title (chức vụ). */
    @WithDefault("title")
    String title();
}
