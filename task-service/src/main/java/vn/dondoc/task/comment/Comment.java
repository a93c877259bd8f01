package vn.dondoc.task.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;

/** A comment, with its author as he was then. */
@Entity
@Immutable
@Table(name = "comments")
public class Comment {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String author;

    @Column(name = "author_name")
    private @Nullable String authorName;

    @Column(name = "author_title")
    private @Nullable String authorTitle;

    @Column(name = "author_body")
    private @Nullable String authorBody;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(UUID assignment, String text, Caller author, Instant now) {
        this.id = Ids.next();
        this.assignmentId = assignment;
        this.text = text;
        this.writtenAt = now;
        this.author = author.subject();
        this.authorName = author.name();
        this.authorTitle = author.title();
        this.authorBody = author.agency() != null ? author.agency() : String.join(",", author.bodies());
    }

    CommentResponse response() {
        return new CommentResponse(id, text, writtenAt, author, authorName, authorTitle, authorBody);
    }
}
