package vn.dondoc.task.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.assignment.AssignmentAccess;

/** Takes and shows comments. */
@ApplicationScoped
public class CommentService {

    private final AssignmentAccess access;
    private final CommentRepository comments;
    private final Audit audit;
    private final Clock clock;

    CommentService(AssignmentAccess access, CommentRepository comments, Audit audit, Clock clock) {
        this.access = access;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CommentResponse write(Caller caller, UUID assignment, String text) {
        access.visible(caller, assignment);
        Comment comment = new Comment(assignment, text, caller, clock.instant());
        comments.persist(comment);
        CommentResponse response = comment.response();
        audit.record(caller, AuditEntry.created("write-comment", "comment", response.id(), response));
        return response;
    }

    @Transactional
    public Page<CommentResponse> list(Caller caller, UUID assignment, @Nullable String cursor, int limit) {
        access.visible(caller, assignment);
        String filter = "comments " + assignment;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<CommentResponse> rows = comments.findOf(assignment, after, limit + 1).stream()
                .map(Comment::response)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }
}
