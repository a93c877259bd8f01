/**
 * An SMTP server that keeps every mail instead of delivering it, and shows them in a browser and over an API. It refuses recipients
 * at {@code .invalid}.
 *
 * <p>Invariant: a mail that was answered with 250 is on disk. Knows nothing of the services.
 */
@NullMarked
package vn.dondoc.local.mail;

import org.jspecify.annotations.NullMarked;
