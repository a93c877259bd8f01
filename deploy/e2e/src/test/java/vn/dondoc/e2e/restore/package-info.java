/** A database that is put back to an earlier hour. */
@NullMarked
package vn.dondoc.e2e.restore;

import org.jspecify.annotations.NullMarked;
