/** A real PostgreSQL from the binaries of Maven Central: unpacked, set up, started, with a database for each service. */
@NullMarked
package vn.dondoc.local.postgres;

import org.jspecify.annotations.NullMarked;
