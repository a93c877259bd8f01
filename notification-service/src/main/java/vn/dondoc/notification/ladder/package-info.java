/**
 * The policies: whom to tell what, when, and in which tone. Data, each version kept for ever; a change shows what it moves
 * before it is made, and moves what is planned in its own transaction.
 */
@NullMarked
package vn.dondoc.notification.ladder;

import org.jspecify.annotations.NullMarked;
