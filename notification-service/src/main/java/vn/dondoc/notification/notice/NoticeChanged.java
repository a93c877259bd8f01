package vn.dondoc.notification.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of notice-sent.v1 and notice-failed.v1.
 *
 * @param notice the one that was sent or failed
 * @param notices all of the assignment so far, oldest first, that one too: the full state, whatever was compacted away
 */
public record NoticeChanged(
        UUID assignmentId, Agency agency, Directive directive, NoticeEntry notice, List<NoticeEntry> notices) {

    /** The agency it went to, with its name as then. */
    public record Agency(String code, String name) {}

    /** The directive of the assignment. */
    public record Directive(UUID id, @Nullable String number) {}
}
