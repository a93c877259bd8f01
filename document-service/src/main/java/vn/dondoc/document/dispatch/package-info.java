/**
 * Sends directives to other bodies as edXML messages, and tells senders what people say of theirs: a message passed on says all
 * it said when it came.
 *
 * <p>Knows {@code edxml}, {@code box}, {@code exchange}, {@code directive} and {@code file}.
 */
@NullMarked
package vn.dondoc.document.dispatch;

import org.jspecify.annotations.NullMarked;
