package vn.dondoc.notification.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A digest this process may hand over now.
 *
 * @param claim names this try; a later one has another
 * @param tasks of a daily one
 * @param standings of a weekly or monthly one
 * @param letters of one about drafts
 */
record ClaimedDigest(
        UUID id,
        UUID claim,
        int attempts,
        DigestKind kind,
        String recipient,
        String ownerName,
        LocalDate forDay,
        String language,
        List<GatheredTask> tasks,
        List<Standing> standings,
        List<DraftedLetter> letters) {

    /** Whether all that it was to tell has been overtaken. */
    boolean isEmpty() {
        return tasks.isEmpty() && standings.isEmpty() && letters.isEmpty();
    }
}
