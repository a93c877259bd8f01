/** News from one replica of a service to the others, over their database, and those who wait for it in each. */
@NullMarked
package vn.dondoc.kit.signal;

import org.jspecify.annotations.NullMarked;
