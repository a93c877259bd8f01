/**
 * The message format of the national exchange of documents (QCVN 102:2016/BTTTT, amendment 1:2022), "edXML": read and written.
 *
 * <ul>
 *   <li>A message is kept as the tree it is, so that what is read and written again loses no field, known here or not.
 *   <li>Reading takes the variations that systems send: no prefix or another one, both spellings of codes, three of dates,
 *       attachments zipped or not. Writing is strict: the prefix {@code edXML:} on every element of the envelope.
 *   <li>A message is read as a stream, without document type, entities or anything external, in bounded depth and size;
 *       attachments go to the disk.
 * </ul>
 *
 * <p>Pure: knows directive-text, {@code agency} for its codes, the service's root package and the problems of service-kit, and no other feature.
 */
@NullMarked
package vn.dondoc.document.edxml;

import org.jspecify.annotations.NullMarked;
