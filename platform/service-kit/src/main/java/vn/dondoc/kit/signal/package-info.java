/** News from one replica of a service to the others, over their database. */
@NullMarked
package vn.dondoc.kit.signal;

import org.jspecify.annotations.NullMarked;
