package vn.dondoc.notification.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event about a notice needs beside the notices themselves.
 *
 * @param version of the event; ascends per assignment
 */
public record NoticeSubject(
        long version,
        UUID id,
        UUID assignmentId,
        String agencyCode,
        String agencyName,
        String correlationId,
        UUID directiveId,
        @Nullable String directiveNumber) {}
