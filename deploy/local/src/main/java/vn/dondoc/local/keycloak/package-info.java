/**
 * A real OpenID Connect server in the place of our token issuer, to show that the services take tokens of any: only their
 * configuration names one.
 */
@NullMarked
package vn.dondoc.local.keycloak;

import org.jspecify.annotations.NullMarked;
