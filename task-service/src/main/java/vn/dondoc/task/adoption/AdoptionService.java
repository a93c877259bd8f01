package vn.dondoc.task.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.adoption.AdoptionRequest.Dropped;
import vn.dondoc.task.adoption.AdoptionResponse.Adopted;
import vn.dondoc.task.adoption.ProposalDecisionRepository.Decided;
import vn.dondoc.task.alias.LearntAliasService;
import vn.dondoc.task.breakdown.BreakdownService;
import vn.dondoc.task.breakdown.TaskResponse;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.measure.TargetService;
import vn.dondoc.task.naming.Names;
import vn.dondoc.task.review.BreakdownResponse;
import vn.dondoc.task.review.ReviewService;

/** Makes drafts of what was proposed and a person corrected; a request as a whole or not at all. */
@ApplicationScoped
public class AdoptionService {

    private final DirectiveRepository directives;
    private final ReviewService reviews;
    private final Names names;
    private final BreakdownService breakdowns;
    private final ProposalDecisionRepository decisions;
    private final LearntAliasService aliases;
    private final TargetService targets;
    private final Audit audit;
    private final Clock clock;
    private final TimeConfig time;

    AdoptionService(
            DirectiveRepository directives,
            ReviewService reviews,
            Names names,
            BreakdownService breakdowns,
            ProposalDecisionRepository decisions,
            LearntAliasService aliases,
            TargetService targets,
            Audit audit,
            Clock clock,
            TimeConfig time) {
        this.directives = directives;
        this.reviews = reviews;
        this.names = names;
        this.breakdowns = breakdowns;
        this.decisions = decisions;
        this.aliases = aliases;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public StandingBreakdown get(Caller caller, UUID directiveId) {
        Directive directive = directives.getFor(caller, directiveId);
        BreakdownResponse breakdown = reviews.get(directive);
        return StandingBreakdown.of(
                breakdown,
                names.ofDirective(directiveId),
                decisions.findOf(directiveId),
                decisions.findStanding(directive));
    }

    @Transactional
    public AdoptionResponse take(Caller caller, UUID directiveId, @Nullable String ifMatch, AdoptionRequest request) {
        request.requireMeaning();
        Directive directive = directives.getInForce(caller, directiveId);
        ReviewService.Offer offer = reviews.offer(directive, ifMatch);
        List<AdoptedTask> tasks = AdoptionPlan.of(
                request, offer.proposal(), decisions.findDecided(directiveId, offer.edition()), time.zone());
        List<TaskResponse> drafted = draft(caller, directive, tasks);
        decisions.add(
                caller,
                directiveId,
                offer.edition(),
                decided(tasks, drafted, request.droppedOrNone()),
                clock.instant());
        aliases.see(directive, tasks.stream().flatMap(AdoptedTask::sightings).toList());
        AdoptionResponse response = response(directiveId, offer.version(), tasks, drafted, request);
        audit.record(caller, AuditEntry.created("take-breakdown-over", "breakdown", directiveId, response));
        return response;
    }

    /** In their order, with the targets of those who lead. */
    private List<TaskResponse> draft(Caller caller, Directive directive, List<AdoptedTask> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<TaskResponse> drafted = breakdowns
                .draft(
                        caller,
                        directive,
                        tasks.stream().map(AdoptedTask::request).toList(),
                        tasks.stream().map(AdoptedTask::spot).toList())
                .tasks();
        targets.draft(
                caller,
                IntStream.range(0, tasks.size())
                        .boxed()
                        .flatMap(n -> tasks.get(n).targetsOf(drafted.get(n)).stream())
                        .toList());
        return drafted;
    }

    private static List<Decided> decided(List<AdoptedTask> tasks, List<TaskResponse> drafted, List<Dropped> dropped) {
        List<Decided> rows = new ArrayList<>();
        for (int n = 0; n < tasks.size(); n++) {
            UUID task = drafted.get(n).id();
            for (OfferedItem item : tasks.get(n).from()) {
                rows.add(new Decided(item.place(), task, tasks.get(n).fieldsOf(item), null));
            }
        }
        dropped.forEach(item -> rows.add(new Decided(item.proposed(), null, null, item.reason())));
        return rows;
    }

    private static AdoptionResponse response(
            UUID directive,
            long version,
            List<AdoptedTask> tasks,
            List<TaskResponse> drafted,
            AdoptionRequest request) {
        List<Adopted> adopted = new ArrayList<>();
        for (int n = 0; n < tasks.size(); n++) {
            adopted.add(new Adopted(tasks.get(n).places(), drafted.get(n)));
        }
        return new AdoptionResponse(
                directive,
                version,
                adopted,
                request.droppedOrNone().stream().map(Dropped::proposed).toList());
    }
}
