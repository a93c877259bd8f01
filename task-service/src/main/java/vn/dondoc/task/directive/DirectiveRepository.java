package vn.dondoc.task.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/** Directives by id, each caller's own. */
@ApplicationScoped
public class DirectiveRepository implements PanacheRepositoryBase<Directive, UUID> {

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
}
