/** When threads of the background begin, that they must live as long as the process does, and the probe that says so. Knows no other room. */
@NullMarked
package vn.dondoc.kit.worker;

import org.jspecify.annotations.NullMarked;
