/** The packaged system as a user meets it: the script, HTTP, mail, and the databases only to count. Knows no code of ours. */
@NullMarked
package vn.dondoc.e2e;

import org.jspecify.annotations.NullMarked;
