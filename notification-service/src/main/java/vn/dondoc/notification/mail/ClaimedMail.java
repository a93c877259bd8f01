package vn.dondoc.notification.mail;

import java.util.UUID;
import vn.dondoc.notification.notice.NoticeFacts;

/**
 * A queued notice that this process may hand over now.
 *
 * @param claim names this try; a later one has another
 * @param attempts this one included
 */
record ClaimedMail(
        UUID id,
        UUID assignmentId,
        UUID claim,
        int attempts,
        String recipient,
        String correlationId,
        NoticeFacts facts) {}
