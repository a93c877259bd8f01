/**
 * Records this service could not apply: looked at, applied once more, or dropped with a reason. They lie on topics of their own;
 * what was decided on them is kept here.
 */
@NullMarked
package vn.dondoc.kit.deadletter;

import org.jspecify.annotations.NullMarked;
