/**
 * For tests only: a real PostgreSQL, Kafka and token issuer for the tests of a service, and a clock that can be
 * moved. Knows no service.
 */
@NullMarked
package vn.dondoc.testkit;

import org.jspecify.annotations.NullMarked;
