@NullMarked
package vn.dondoc.time.lunar;

import org.jspecify.annotations.NullMarked;
