package vn.dondoc.document.relation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.announcement.DirectiveAnnouncer;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.document.history.FieldChanges;
import vn.dondoc.document.history.HistoryRepository;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;

/** Declares relations, links them and lets them take effect. */
@ApplicationScoped
public class RelationService {

    private final RelationRepository relations;
    private final DirectiveRepository directives;
    private final SupersessionService supersessions;
    private final DirectiveAnnouncer announcer;
    private final HistoryRepository history;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;

    RelationService(
            RelationRepository relations,
            DirectiveRepository directives,
            SupersessionService supersessions,
            DirectiveAnnouncer announcer,
            HistoryRepository history,
            ObjectMapper json,
            Audit audit,
            Clock clock) {
        this.relations = relations;
        this.directives = directives;
        this.supersessions = supersessions;
        this.announcer = announcer;
        this.history = history;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps relations of a directive whose row is written and links what can be linked; they take effect with {@link #settle},
     * once the directive has been announced with them.
     *
     * @param declared said by the caller; else read from the text
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one that names no other directive; 422 for an id that is not
     *     in the register
     */
    @Transactional
    public void declare(Directive directive, List<RelationRequest> requests, boolean declared) {
        relations.add(RelationReader.read(directive, requests, declared, "relations/", relations));
        relations.link(directive);
    }

    /** For a directive registered before: it is told anew, with all its relations. */
    @Transactional
    void declareLater(Caller caller, UUID id, RelationRequest.Many request) {
        Directive directive = directives.lockFor(caller, id);
        List<RelationRequest> before = relations.findSaid(id);
        declare(directive, request.relations(), true);
        announcer.related(directive, "relations declared");
        FieldChanges changes = FieldChanges.NONE.and("relations", before, relations.findSaid(id), json);
        history.record(caller, directive, "declare-relations", null, changes);
        audit.record(caller, AuditEntry.created("declare-relations", "directive", id, request));
        settle(caller, directive);
    }

    /**
     * Makes these the directive's relations; they are written, but not told and not in effect yet.
     *
     * @return what they were and are, if that is another
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #declare}; 422 if one is to go that changed the other
     *     directive
     */
    @Transactional
    public Optional<RelationChange> correct(Directive directive, List<RelationRequest> right) {
        List<RelationRequest> before = relations.findSaid(directive.id());
        List<Relation> wanted = RelationReader.read(directive, right, true, "changes/relations/", relations);
        List<RelationRequest> said = wanted.stream().map(Relation::said).toList();
        List<Relation> gone = relations.findAllOf(directive.id()).stream()
                .filter(relation -> !said.contains(relation.said()))
                .toList();
        refuseEffective(gone);
        relations.remove(gone);
        relations.add(wanted.stream()
                .filter(relation -> !before.contains(relation.said()))
                .toList());
        relations.link(directive);
        List<RelationRequest> after = relations.findSaid(directive.id());
        return before.equals(after) ? Optional.empty() : Optional.of(new RelationChange(before, after));
    }

    private static void refuseEffective(List<Relation> gone) {
        if (gone.stream().anyMatch(Relation::hasTakenEffect)) {
            throw Problem.of(
                    DocumentProblem.NOT_CORRECTABLE,
                    "a relation has changed the other directive; reinstate that one instead",
                    List.of(FieldError.inBody("changes/relations", "must keep what has taken effect")));
        }
    }

    /** Links what waits on either side of a directive that has come in or got its number, and lets it take effect. */
    @Transactional
    public void settle(Caller caller, Directive directive) {
        relations.link(directive);
        takeEffect(caller, directive);
    }

    /** The same, where everything has just been linked. */
    @Transactional
    public void takeEffect(Caller caller, Directive directive) {
        List<Relation> open = relations.findWithoutEffect(directive.id());
        if (!open.isEmpty()) {
            takeEffect(caller, open);
        }
    }

    private void takeEffect(Caller caller, List<Relation> open) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<UUID> involved = open.stream()
                .flatMap(relation -> Stream.of(relation.directiveId(), relation.targetId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Directive> locked =
                directives.lock(involved).stream().collect(Collectors.toMap(Directive::id, Function.identity()));
        List<UUID> effective = new ArrayList<>();
        for (Relation relation : open) {
            Directive target = Objects.requireNonNull(locked.get(relation.targetId()));
            Directive by = Objects.requireNonNull(locked.get(relation.directiveId()));
            Optional<Supersession> effect = relation.effectOn(target, by, now);
            if (effect.isPresent() && target.state() == DirectiveState.REGISTERED) {
                supersessions.apply(caller, target, effect.get());
                effective.add(relation.id());
            }
        }
        relations.tookEffect(effective, now);
    }

    /** Both directions, newest first. */
    @Transactional
    Page<RelationResponse> of(Caller caller, UUID id, @Nullable String cursor, int limit) {
        directives.getFor(caller, id);
        String query = "relations " + id;
        UUID before = Cursor.decode(cursor, query, 1).map(last -> last.uuid(0)).orElse(null);
        List<Relation> found = relations.findOf(id, before, limit + 1);
        List<UUID> others = found.stream()
                .map(relation -> relation.response(id).directiveId())
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, RelationResponse.Other> known = relations.findOthers(others);
        return Page.of(found, limit, query, relation -> List.of(relation.id().toString()))
                .map(relation -> relation.response(id))
                .map(response ->
                        response.of(response.directiveId() == null ? null : known.get(response.directiveId())));
    }
}
