/**
 * For tests only: a real PostgreSQL, Kafka and token issuer for the tests of a service, a clock that can be moved, the
 * proofs of service-kit that every service runs, the architecture rules and the contract checks.
 *
 * <p>A service's test class takes a proof by implementing its interface. Knows no service.
 */
@NullMarked
package vn.dondoc.testkit;

import org.jspecify.annotations.NullMarked;
