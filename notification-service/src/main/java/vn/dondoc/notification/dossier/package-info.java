/**
 * The evidence dossier of what was told about a directive: a ZIP with every notice of its assignments and what became of it, in the
 * form in which task-service gives the directive's dossier. Written as it is read; addresses stay inside.
 *
 * <p>Reads follow-ups and notices, changes nothing, and knows no other room.
 */
@NullMarked
package vn.dondoc.notification.dossier;

import org.jspecify.annotations.NullMarked;
