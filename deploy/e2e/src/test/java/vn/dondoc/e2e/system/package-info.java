/**
 * The packaged system as a user meets it: the script, HTTP, mail, and the databases only to count. Nothing below {@code e2e}
 * knows code of ours.
 */
@NullMarked
package vn.dondoc.e2e.system;

import org.jspecify.annotations.NullMarked;
