/** The limits that measurements are held against: the same statements without the service, the broker without the relay. */
@NullMarked
package vn.dondoc.benchmark.limit;

import org.jspecify.annotations.NullMarked;
