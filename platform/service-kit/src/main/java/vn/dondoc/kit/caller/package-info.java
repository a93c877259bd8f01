/**
 * Who calls: roles, bodies and agency, read from the verified token and from nothing else.
 */
@NullMarked
package vn.dondoc.kit.caller;

import org.jspecify.annotations.NullMarked;
