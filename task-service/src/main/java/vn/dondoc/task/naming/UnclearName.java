package vn.dondoc.task.naming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/** One phrase of one directive. Raised and lapsed by {@link Names}, all of a directive at once; here a person decides on it. */
@Entity
@Table(name = "unclear_names")
class UnclearName {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "directive_id")
    private UUID directiveId;

    private String body;
    private String phrase;
    private List<String> candidates;

    @Enumerated(EnumType.STRING)
    private NameState state;

    private List<String> agencies;
    private @Nullable String reason;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_name")
    private @Nullable String decidedName;

    @SuppressWarnings("NullAway.Init")
    protected UnclearName() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it lapsed; deciding anew is allowed until then */
    void decide(Caller by, List<String> codes, @Nullable String why, Instant now) {
        if (state == NameState.LAPSED) {
            throw Problem.of(
                    NamingProblem.NAME_LAPSED,
                    "the breakdown is settled, or the text names \"" + phrase + "\" no more");
        }
        state = NameState.DECIDED;
        agencies = List.copyOf(codes);
        reason = why;
        decidedAt = now;
        decidedBy = by.subject();
        decidedName = by.name();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID directiveId() {
        return directiveId;
    }

    String body() {
        return body;
    }

    String phrase() {
        return phrase;
    }

    UnclearNameResponse response() {
        return new UnclearNameResponse(
                id,
                version,
                directiveId,
                phrase,
                List.copyOf(candidates),
                state,
                List.copyOf(agencies),
                reason,
                raisedAt,
                decidedAt,
                decidedName != null ? decidedName : decidedBy);
    }
}
