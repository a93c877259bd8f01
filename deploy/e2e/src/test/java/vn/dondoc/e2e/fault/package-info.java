/** What breaks, while work goes on. */
@NullMarked
package vn.dondoc.e2e.fault;

import org.jspecify.annotations.NullMarked;
