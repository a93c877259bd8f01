/**
 * How good proposed breakdowns are in use: what was proposed against what was issued, counted from what persons made of each
 * proposed item. Knows no other feature; reads what reviewing and taking over have written.
 */
@NullMarked
package vn.dondoc.task.quality;

import org.jspecify.annotations.NullMarked;
