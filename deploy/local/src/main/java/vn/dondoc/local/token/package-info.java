/**
 * The local stand-in for an office's identity provider: OpenID Connect discovery, a key set and tokens for anybody who
 * asks. It checks no password and so must never listen beyond 127.0.0.1.
 *
 * <p>Knows nothing of the services.
 */
@NullMarked
package vn.dondoc.local.token;

import org.jspecify.annotations.NullMarked;
