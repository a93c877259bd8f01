package vn.dondoc.task.cascade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;

/** What is to be decided on one assignment because of one cause; written by {@link CascadeRepository} alone. */
@Entity
@Immutable
@Table(name = "cascade_proposals")
class CascadeProposal {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    private Assignment assignment;

    @Enumerated(EnumType.STRING)
    private CascadeEffect effect;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @Column(name = "replacing_number")
    private @Nullable String replacingNumber;

    @Enumerated(EnumType.STRING)
    private ProposedDecision proposed;

    private String body;

    @Column(name = "directive_id")
    private UUID directiveId;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected CascadeProposal() {}

    UUID id() {
        return id;
    }

    Assignment assignment() {
        return assignment;
    }

    boolean closesAgency() {
        return effect == CascadeEffect.AGENCY_CLOSED;
    }

    /** The directive that took the place of the assignment's; null where none did, or only its number is known. */
    @Nullable
    UUID replacedBy() {
        return replacedBy;
    }

    CascadeProposalResponse response(Instant now) {
        List<String> successors = closesAgency() ? assignment.agency().successors() : List.of();
        return new CascadeProposalResponse(
                id,
                effect,
                proposed,
                replacedBy,
                replacingNumber,
                successors.size() == 1 ? successors.getFirst() : null,
                successors,
                proposedAt,
                AssignmentResponse.of(assignment, now));
    }
}
