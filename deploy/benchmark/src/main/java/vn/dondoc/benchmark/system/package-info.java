/** The packaged system as this room sees it: started by the script, asked over HTTP, its databases over JDBC. */
@NullMarked
package vn.dondoc.benchmark.system;

import org.jspecify.annotations.NullMarked;
