/**
 * Links that carry their own right: who has one may do the one thing it names until it expires. What they say stands in them,
 * signed with a key of the installation, so that one service can write a link that another reads, without asking it.
 */
@NullMarked
package vn.dondoc.kit.link;

import org.jspecify.annotations.NullMarked;
