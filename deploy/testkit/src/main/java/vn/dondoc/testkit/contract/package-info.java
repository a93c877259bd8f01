/**
 * What every service promises alike, as tests: a service's test class takes a proof by implementing its interface.
 *
 * <p>The proofs of wiring run in every service. Those of faults, which try the one code of service-kit on a database or a
 * broker that goes away, take long: they run in one service each time, and in all of them in the long run.
 */
@NullMarked
package vn.dondoc.testkit.contract;

import org.jspecify.annotations.NullMarked;
