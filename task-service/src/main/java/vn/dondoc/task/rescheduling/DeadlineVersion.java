package vn.dondoc.task.rescheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineKind;
import vn.dondoc.task.deadline.DeadlineRequest;

/** One of the deadlines an assignment has had; appended, never changed. */
@Entity
@Immutable
@Table(name = "deadline_versions")
public class DeadlineVersion {

    /** Which deadline of which assignment. */
    @Embeddable
    public record Id(@Column(name = "assignment_id") UUID assignmentId, int version) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private DeadlineCause cause;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    private @Nullable String phrase;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable DeadlineRequest term;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "original_due_on")
    private @Nullable LocalDate originalDueOn;

    private boolean provisional;

    private @Nullable String reason;
    private @Nullable String document;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_by_name")
    private @Nullable String setByName;

    @Column(name = "set_by_title")
    private @Nullable String setByTitle;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineVersion() {}

    DeadlineRecordResponse.Version shown() {
        return new DeadlineRecordResponse.Version(
                id.version(),
                cause,
                kind,
                phrase,
                term,
                dueOn,
                dueAt,
                originalDueOn,
                provisional,
                reason,
                document,
                setAt,
                setByName == null ? setBy : setByName,
                setByTitle);
    }
}
