package vn.dondoc.notification.webhookdelivery;

import java.util.UUID;
import vn.dondoc.notification.notice.NoticeFacts;

/**
 * A notice that waits for a webhook.
 *
 * @param attempt the number of the next try, from 1
 * @param triedBefore tries before it was asked for again
 */
record WaitingNotice(
        UUID id,
        UUID assignmentId,
        String agencyCode,
        String rung,
        String correlationId,
        int attempt,
        int triedBefore,
        NoticeFacts facts) {

    /** The number of the next try since it was queued, or asked for again; from 1. */
    int attemptOfThisRound() {
        return attempt - triedBefore;
    }
}
