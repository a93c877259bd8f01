package vn.dondoc.document.relation;

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
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;

/** Declares relations, links them and lets them take effect. */
@ApplicationScoped
public class RelationService {

    private final RelationRepository relations;
    private final DirectiveRepository directives;
    private final SupersessionService supersessions;
    private final Audit audit;
    private final Clock clock;

    RelationService(
            RelationRepository relations,
            DirectiveRepository directives,
            SupersessionService supersessions,
            Audit audit,
            Clock clock) {
        this.relations = relations;
        this.directives = directives;
        this.supersessions = supersessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the relations of a directive just registered, links what can be linked, and lets it take effect.
     *
     * @param declared said by the caller; else read from the text
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one that names no other directive; 422 for an id that is not
     *     in the register
     */
    @Transactional
    public void declare(Caller caller, Directive directive, List<RelationRequest> requests, boolean declared) {
        relations.add(RelationReader.read(directive, requests, declared, relations));
        settle(caller, directive);
    }

    /** The same for a directive registered before. */
    @Transactional
    void declareLater(Caller caller, UUID id, RelationRequest.Many request) {
        Directive directive = directives.lockFor(caller, id);
        declare(caller, directive, request.relations(), true);
        audit.record(caller, AuditEntry.created("declare-relations", "directive", id, request));
    }

    /** Links what waits on either side of a directive that has come in or got its number, and lets it take effect. */
    @Transactional
    public void settle(Caller caller, Directive directive) {
        relations.link(directive);
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
