package vn.dondoc.task.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.directive.DirectiveRepository;

/** Decides who may have a dossier. */
@ApplicationScoped
public class DossierService {

    private final DirectiveRepository directives;

    DossierService(DirectiveRepository directives) {
        this.directives = directives;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not a directive of a body the caller acts for */
    @Transactional
    public UUID requireFor(Caller caller, UUID directive) {
        return directives.getFor(caller, directive).id();
    }
}
