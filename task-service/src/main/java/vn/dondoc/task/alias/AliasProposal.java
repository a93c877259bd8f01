package vn.dondoc.task.alias;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;

/** One phrase taken for one agency. Seen and counted by {@link LearntAliasService}; here a person decides on it. */
@Entity
@Table(name = "alias_proposals")
class AliasProposal {

    @Id
    private UUID id;

    @Version
    private long version;

    private String body;
    private String phrase;

    @Column(name = "phrase_key")
    private String phraseKey;

    @Column(name = "agency_code")
    private String agencyCode;

    @Column(updatable = false)
    private int seen;

    @Column(name = "first_seen_on", updatable = false)
    private LocalDate firstSeenOn;

    @Column(name = "last_directive_id", updatable = false)
    private UUID lastDirectiveId;

    @Column(name = "last_seen_at", updatable = false)
    private Instant lastSeenAt;

    @Enumerated(EnumType.STRING)
    private AliasState state;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    private @Nullable String reason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_name")
    private @Nullable String decidedName;

    @SuppressWarnings("NullAway.Init")
    protected AliasProposal() {}

    /** @param from null for the day of the first document it was seen in */
    void approve(Caller by, @Nullable LocalDate from, String why, Instant now) {
        decide(by, AliasState.APPROVED, why, now);
        validFrom = Objects.requireNonNullElse(from, firstSeenOn);
    }

    void reject(Caller by, String why, Instant now) {
        decide(by, AliasState.REJECTED, why, now);
        validFrom = null;
    }

    private void decide(Caller by, AliasState as, String why, Instant now) {
        state = as;
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

    String body() {
        return body;
    }

    String phraseKey() {
        return phraseKey;
    }

    AliasResponse response() {
        String decider = decidedName != null ? decidedName : decidedBy;
        return new AliasResponse(
                id,
                version,
                body,
                phrase,
                agencyCode,
                seen,
                firstSeenOn,
                lastDirectiveId,
                lastSeenAt,
                state,
                validFrom,
                reason,
                decidedAt,
                decider);
    }
}
