/** What is written to a log that people read as text. */
@NullMarked
package vn.dondoc.kit.log;

import org.jspecify.annotations.NullMarked;
