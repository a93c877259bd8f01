/** Load: requests as fast as they are answered (closed loop), or at moments fixed beforehand (open loop). */
@NullMarked
package vn.dondoc.benchmark.drive;

import org.jspecify.annotations.NullMarked;
