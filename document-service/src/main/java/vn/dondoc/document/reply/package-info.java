/**
 * What other bodies say of the documents they got from us: arrived, refused, received, assigned, in process, completed, recall
 * agreed or refused. Each is kept once.
 *
 * <p>Knows {@code edxml}, {@code box}, {@code directive} and service-kit.
 */
@NullMarked
package vn.dondoc.document.reply;

import org.jspecify.annotations.NullMarked;
