/**
 * Chases what is due, late or not yet begun. Knows assignments, agencies and calendars from events alone; calls no other
 * service, and no other service needs it for its own work.
 *
 * <p>The rooms, and whom each may know: {@code agency} none, {@code notice} agency, {@code obligation} notice, {@code contact}
 * agency, {@code followup} obligation, notice and agency, {@code calendar} obligation, {@code inbox} notice and agency, {@code
 * inboxstream} inbox, {@code mailtext} notice, {@code mail} mailtext and notice, {@code digest} mail and mailtext, {@code
 * bounce} mail and notice, {@code webhook} agency, {@code webhookdelivery} webhook and notice, {@code webhooklog} webhook,
 * {@code letter} agency. SQL that works on many rows at once joins the tables of the rooms it needs.
 */
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
