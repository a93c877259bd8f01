/**
 * Documents from the national exchange, as edXML messages: registered, corrected or revoked, and answered.
 *
 * <ul>
 *   <li>A message sent again gets the same answer and makes no second document: the sender's code and its DocumentId are the
 *       directive's source and source id.
 *   <li>Whatever comes in is answered in the box: arrived and received, refused, recall agreed or refused. Of a secret document
 *       not even that is kept.
 * </ul>
 *
 * <p>Knows {@code edxml}, {@code box}, {@code reception}, {@code registration}, {@code relation}, {@code reply}, {@code directive} and {@code
 * file}.
 */
@NullMarked
package vn.dondoc.document.exchange;

import org.jspecify.annotations.NullMarked;
