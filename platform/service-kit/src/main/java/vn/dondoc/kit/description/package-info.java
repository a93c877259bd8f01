/** The description of the API that a service serves: what its build has written. */
@NullMarked
package vn.dondoc.kit.description;

import org.jspecify.annotations.NullMarked;
