package vn.dondoc.notification.digest;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.notification.notice.NoticeFacts.Occasion;

/**
 * What a digest has to say of one assignment or breakdown: however many of its rungs have fired since the last digest, it is one
 * entry, and each thing is said once.
 *
 * @param told never empty; all as of the day of the digest
 */
record GatheredTask(List<NoticeFacts> told) {

    /** From what is most pressing. */
    private static final List<Occasion> URGENCY = List.of(
            Occasion.OVERDUE,
            Occasion.DUE_TODAY,
            Occasion.DUE_SOON,
            Occasion.UNACKNOWLEDGED,
            Occasion.SENT_BACK,
            Occasion.UNDECIDED,
            Occasion.UNSETTLED,
            Occasion.ISSUED);

    /** One for each occasion, the most pressing first; of several the last that was written. */
    List<NoticeFacts> toSay(ZoneId zone) {
        Map<Occasion, NoticeFacts> last = new EnumMap<>(Occasion.class);
        told.forEach(notice -> last.put(notice.occasion(zone), notice));
        return last.entrySet().stream()
                .sorted(Comparator.comparing(entry -> URGENCY.indexOf(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
