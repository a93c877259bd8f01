package vn.dondoc.task.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.agency.AgencyProblem;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.alias.LearntAliasService;
import vn.dondoc.task.alias.LearntAliasService.Sighting;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;

/** A person says whom a name means. */
@ApplicationScoped
public class NamingService {

    private final UnclearNameRepository names;
    private final DirectiveRepository directives;
    private final AgencyRepository agencies;
    private final LearntAliasService aliases;
    private final Event<NameDecided> decided;
    private final WorkQueue queue;
    private final Audit audit;
    private final Versions versions;
    private final Clock clock;

    NamingService(
            UnclearNameRepository names,
            DirectiveRepository directives,
            AgencyRepository agencies,
            LearntAliasService aliases,
            Event<NameDecided> decided,
            WorkQueue queue,
            Audit audit,
            Versions versions,
            Clock clock) {
        this.names = names;
        this.directives = directives;
        this.agencies = agencies;
        this.aliases = aliases;
        this.decided = decided;
        this.queue = queue;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public UnclearNameResponse get(Caller caller, UUID id) {
        return find(caller, id).response();
    }

    @Transactional
    public UnclearNameResponse decide(Caller caller, UUID id, @Nullable String ifMatch, NameDecisionRequest request) {
        request.requireMeaning();
        UnclearName seen = find(caller, id);
        Directive directive = directives.getInForce(caller, seen.directiveId());
        requireAgencies(request.agencies(), directive);
        names.getSession().detach(seen);
        // The breakdown is held before its names, as by those who propose and take over.
        decided.fire(new NameDecided(directive.id()));
        UnclearName name = names.findForChange(id).orElseThrow(() -> notYours(id));
        versions.require(ifMatch, name.version());
        UnclearNameResponse before = name.response();
        name.decide(caller, request.agencies(), request.reason(), clock.instant());
        names.flush();
        queue.close(caller, WorkKind.RESOLVE_NAME, id);
        if (request.agencies().size() == 1) {
            Sighting sighting = new Sighting(name.phrase(), request.agencies().getFirst());
            aliases.see(directive, List.of(sighting));
        }
        audit.record(
                caller,
                new AuditEntry("decide-name", "name", id.toString(), before, name.response(), request.reason()));
        return name.response();
    }

    private void requireAgencies(List<String> codes, Directive directive) {
        LocalDate issuedOn = directive.issuedOn();
        LocalDate day = issuedOn != null ? issuedOn : LocalDate.now(clock);
        Map<String, Agency> known = agencies.findAll(codes);
        List<FieldError> errors = new ArrayList<>();
        for (int n = 0; n < codes.size(); n++) {
            Agency agency = known.get(codes.get(n));
            if (agency == null || !agency.existsOn(day)) {
                errors.add(FieldError.inBody("agencies/" + n, "is not the code of an agency that existed on " + day));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(AgencyProblem.UNKNOWN_AGENCY, "an agency is unknown or closed on " + day, errors);
        }
    }

    private UnclearName find(Caller caller, UUID id) {
        return names.findByIdOptional(id)
                .filter(name -> caller.actsFor(name.body()))
                .orElseThrow(() -> notYours(id));
    }

    private static RuntimeException notYours(UUID id) {
        return Problem.notFound("no unclear name " + id + " in a directive of yours");
    }
}
