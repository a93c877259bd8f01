package vn.dondoc.task.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.naming.NameDecided;
import vn.dondoc.task.naming.Names;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;

/** Keeps what is proposed until a person settles it. */
@ApplicationScoped
public class ReviewService {

    private static final Caller READER = Caller.service("breakdown");

    private final BreakdownRepository breakdowns;
    private final DirectiveRepository directives;
    private final Names names;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final Audit audit;
    private final Versions versions;
    private final Clock clock;

    ReviewService(
            BreakdownRepository breakdowns,
            DirectiveRepository directives,
            Names names,
            Outbox outbox,
            WorkQueue queue,
            Audit audit,
            Versions versions,
            Clock clock) {
        this.breakdowns = breakdowns;
        this.directives = directives;
        this.names = names;
        this.outbox = outbox;
        this.queue = queue;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    List<BreakdownRepository.Due> findDue(int limit) {
        return breakdowns.findDue(limit);
    }

    /** Something told since may have made names clear: those texts are read again. */
    @Transactional
    void lookAgain() {
        List<UUID> unclear = names.findToLookAtAgain();
        if (!unclear.isEmpty()) {
            breakdowns.markDue(unclear);
            names.lookedAt(unclear);
        }
    }

    /** Unless somebody has settled it, this is the proposal; a directive corrected meanwhile waits for its next. */
    @Transactional
    void propose(BreakdownRepository.Due due, ProposedBreakdown proposal) {
        if (!breakdowns.take(due)) {
            return;
        }
        Directive directive = directives.findById(due.id());
        Breakdown breakdown = breakdowns.findLocked(due.id()).orElse(null);
        if (breakdown == null) {
            breakdown = new Breakdown(directive.id(), directive.body(), proposal, clock.instant());
            breakdowns.persist(breakdown);
        } else if (breakdown.isProposed() && !breakdown.proposes(proposal)) {
            breakdown.proposeAnew(proposal, clock.instant());
        } else {
            return;
        }
        tellProposed(directive, breakdown);
    }

    private void tellProposed(Directive directive, Breakdown breakdown) {
        breakdowns.flush();
        BreakdownEvent event = BreakdownEvent.of(breakdown, directive);
        outbox.append(event.outgoing(breakdown.version()));
        audit.record(READER, AuditEntry.created("propose-breakdown", "breakdown", directive.id(), event));
        names.proposed(READER, directive, breakdown.proposal());
        queue.open(new WorkToDo(
                WorkKind.SETTLE_BREAKDOWN,
                directive.id(),
                directive.body(),
                directive.title(),
                directive.id(),
                null,
                null,
                null,
                clock.instant()));
    }

    /** The directive was purged: nothing of its text is kept. */
    @Transactional
    void forget(BreakdownRepository.Due due) {
        if (!breakdowns.take(due)) {
            return;
        }
        breakdowns.findLocked(due.id()).ifPresent(breakdown -> {
            Directive directive = directives.findById(due.id());
            BreakdownEvent before = BreakdownEvent.of(breakdown, directive);
            breakdown.forget(READER, clock.instant());
            breakdowns.flush();
            settled(READER, directive, before, breakdown, "forget-breakdown", null);
            queue.close(READER, WorkKind.SETTLE_BREAKDOWN, due.id());
            names.forget(READER, due.id());
        });
    }

    /** In the caller's transaction. */
    public Optional<BreakdownResponse> find(Directive directive) {
        return breakdowns.findByIdOptional(directive.id()).map(Breakdown::response);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if none is proposed */
    public BreakdownResponse get(Directive directive) {
        return find(directive).orElseThrow(() -> none(directive.id()));
    }

    /**
     * What may be taken over of a breakdown, with the names that persons made clear.
     *
     * @param version what the breakdown has from now on
     */
    public record Offer(int edition, ProposedBreakdown proposal, long version) {}

    /**
     * Holds the breakdown until the caller's transaction ends; who read it before must read it again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 428, 412; 409 if it is settled, or the text is to be read anew
     */
    public Offer offer(Directive directive, @Nullable String ifMatch) {
        Breakdown breakdown = breakdowns.findLocked(directive.id()).orElseThrow(() -> none(directive.id()));
        versions.require(ifMatch, breakdown.version());
        breakdown.requireProposed();
        if (breakdowns.isDue(directive.id())) {
            throw Problem.of(ReviewProblem.BREAKDOWN_OUTDATED, "read the breakdown again in a moment");
        }
        breakdowns.outdate(breakdown);
        ProposedBreakdown meant = breakdown.proposal().meaning(names.decided(directive.id()));
        return new Offer(breakdown.edition(), meant, breakdown.version());
    }

    /** A name of it becomes clear, in the transaction of who says so. */
    void outdated(@Observes NameDecided decided) {
        breakdowns.findLocked(decided.directiveId()).ifPresent(breakdowns::outdate);
    }

    @Transactional
    public BreakdownResponse dismiss(Caller caller, UUID directiveId, @Nullable String ifMatch, String reason) {
        Directive directive = directives.getFor(caller, directiveId);
        Breakdown breakdown = breakdowns.findLocked(directiveId).orElseThrow(() -> none(directiveId));
        versions.require(ifMatch, breakdown.version());
        BreakdownEvent before = BreakdownEvent.of(breakdown, directive);
        breakdown.dismiss(caller, reason, clock.instant());
        breakdowns.flush();
        settled(caller, directive, before, breakdown, "dismiss-breakdown", reason);
        if (!breakdowns.hasDrafts(directiveId)) {
            queue.close(caller, WorkKind.SETTLE_BREAKDOWN, directiveId);
        }
        return breakdown.response();
    }

    /** Tasks of the directive were issued, in the caller's transaction; a breakdown that is settled stays as it is. */
    public void issued(Caller caller, Directive directive) {
        breakdowns.findLocked(directive.id()).filter(Breakdown::isProposed).ifPresent(breakdown -> {
            BreakdownEvent before = BreakdownEvent.of(breakdown, directive);
            breakdown.issue(caller, clock.instant());
            breakdowns.flush();
            settled(caller, directive, before, breakdown, "issue-breakdown", null);
        });
    }

    /** Whether a proposed breakdown of the directive waits to be looked at. */
    @Transactional
    public boolean waits(UUID directive) {
        return breakdowns.findLocked(directive).filter(Breakdown::isProposed).isPresent();
    }

    private void settled(
            Caller caller,
            Directive directive,
            BreakdownEvent before,
            Breakdown breakdown,
            String action,
            @Nullable String reason) {
        BreakdownEvent after = BreakdownEvent.of(breakdown, directive);
        outbox.append(after.outgoing(breakdown.version()));
        audit.record(caller, new AuditEntry(action, "breakdown", directive.id().toString(), before, after, reason));
        names.settled(caller, directive.id());
    }

    private static RuntimeException none(UUID directive) {
        return Problem.notFound("no breakdown of directive " + directive + " is proposed");
    }
}
