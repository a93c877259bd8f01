/** What the three services stand on. Knows no word of the trade: a directive, a task or an agency has no place here. */
@NullMarked
package vn.dondoc.kit;

import org.jspecify.annotations.NullMarked;
