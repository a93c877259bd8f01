package vn.dondoc.task.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/** One thing that waits. Put there and settled by {@link WorkQueue} alone; here it only changes hands. */
@Entity
@Table(name = "work_items")
public class WorkItem {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

    private UUID subject;
    private String body;
    private String title;

    @Column(name = "directive_id")
    private @Nullable UUID directiveId;

    @Column(name = "assignment_id")
    private @Nullable UUID assignmentId;

    private @Nullable String officer;

    @Column(name = "officer_name")
    private @Nullable String officerName;

    private Instant since;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkItem() {}

    /**
     * The caller takes it as his own; again is as once.
     *
     * @param represented subjects of the officers whose deputy he is: what one of them has claimed he may take over
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is settled or another has claimed it
     */
    void claim(Caller by, List<String> represented, Instant now) {
        requireWaiting();
        boolean another = claimedAt != null && !by.subject().equals(officer) && !represented.contains(officer);
        if (another) {
            throw Problem.of(QueueProblem.CLAIMED_BY_ANOTHER, officerName + " has claimed it and must hand it over");
        }
        claimedAt = now;
        officer = by.subject();
        officerName = Objects.requireNonNullElse(by.name(), by.subject());
    }

    /** Another shall settle it; he has not claimed it yet. */
    void handOver(String to, String name) {
        requireWaiting();
        officer = to;
        officerName = name;
        claimedAt = null;
    }

    private void requireWaiting() {
        if (settledAt != null) {
            throw Problem.of(QueueProblem.ALREADY_SETTLED, "it was settled at " + settledAt);
        }
    }

    public UUID id() {
        return id;
    }

    public WorkKind kind() {
        return kind;
    }

    /** The thing to be settled. */
    public UUID subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public String title() {
        return title;
    }

    public @Nullable UUID directiveId() {
        return directiveId;
    }

    public @Nullable UUID assignmentId() {
        return assignmentId;
    }

    public @Nullable String officer() {
        return officer;
    }

    public @Nullable String officerName() {
        return officerName;
    }

    public Instant since() {
        return since;
    }

    public @Nullable Instant claimedAt() {
        return claimedAt;
    }
}
