/**
 * The words of an assignment's life: its states, the steps between them and from where each may be taken, its timeliness, and
 * the reasons that decisions carry. Knows deadlines, for timeliness, and no other feature; whose life it is, is not its business.
 */
@NullMarked
package vn.dondoc.task.life;

import org.jspecify.annotations.NullMarked;
