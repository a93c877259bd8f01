package vn.dondoc.task.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that begins to wait.
 *
 * @param subject the thing to be settled, as its kind says
 * @param body code of the body that decides
 * @param title one line by which a person knows what it is about
 * @param officer subject of the token of who should settle it; null if anybody of the body may be meant
 * @param since when it began to wait
 */
public record WorkToDo(
        WorkKind kind,
        UUID subject,
        String body,
        String title,
        @Nullable UUID directiveId,
        @Nullable UUID assignmentId,
        @Nullable String officer,
        @Nullable String officerName,
        Instant since) {}
