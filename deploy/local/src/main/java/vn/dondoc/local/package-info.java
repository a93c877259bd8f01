/**
 * The whole system on one machine: a real PostgreSQL, a real Kafka broker, an SMTP server, a token issuer and the three
 * packaged services, each in its own process, watched and restarted.
 *
 * <p>Knows the services only by their jars, ports and environment; nothing else in the repository may know this room but
 * {@code deploy/testkit} and {@code deploy/e2e}.
 */
@NullMarked
package vn.dondoc.local;

import org.jspecify.annotations.NullMarked;
