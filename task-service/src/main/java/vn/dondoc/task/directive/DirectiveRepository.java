package vn.dondoc.task.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/** Directives by id, each caller's own. */
@ApplicationScoped
public class DirectiveRepository implements PanacheRepositoryBase<Directive, UUID> {

    private static final Set<String> WITHOUT_FORCE = Set.of("REPLACED", "REVOKED", DirectivePurged.PURGED);

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if no event has told of it yet, or it belongs to a body the
     *     caller does not act for
     */
    public Directive getFor(Caller caller, UUID id) {
        return findByIdOptional(id)
                .filter(directive -> caller.actsFor(directive.body()))
                .orElseThrow(() -> Problem.notFound(
                        "no directive " + id + " is known here; one just registered arrives within seconds"));
    }

    /** With its text; for whoever holds an assignment of it, whatever body or agency he is of. */
    public AssignedDirective getAssigned(UUID id) {
        Tuple text = (Tuple) getEntityManager()
                .createNativeQuery("select text, text_truncated from directives where id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return AssignedDirective.of(findById(id), text.get(0, String.class), text.get(1, Boolean.class));
    }

    /** Those of the ids that are known and from which new work may be given. */
    public Map<UUID, Directive> findInForce(Collection<UUID> ids) {
        return find("id in ?1 and state not in ?2", ids, WITHOUT_FORCE).stream()
                .collect(Collectors.toMap(Directive::id, Function.identity()));
    }

    /**
     * One that new work may be given from.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 as above; 409 if it was replaced, revoked or purged as a whole
     */
    public Directive getInForce(Caller caller, UUID id) {
        Directive directive = getFor(caller, id);
        if (WITHOUT_FORCE.contains(directive.state())) {
            throw Problem.of(
                    DirectiveProblem.DIRECTIVE_WITHOUT_FORCE,
                    "it is " + directive.state() + "; work is given from the document that is in force");
        }
        return directive;
    }
}
