@NullMarked
package vn.dondoc.text.table;

import org.jspecify.annotations.NullMarked;
