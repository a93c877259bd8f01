/** Two replicas of each service under load, with a client that does not give up and a checker that believes none of them. */
@NullMarked
package vn.dondoc.e2e.fleet;

import org.jspecify.annotations.NullMarked;
