/** What people do with the system, from end to end. */
@NullMarked
package vn.dondoc.e2e.story;

import org.jspecify.annotations.NullMarked;
