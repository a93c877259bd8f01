package vn.dondoc.notification.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/** Decides whose notices a caller may have. */
@ApplicationScoped
public class NoticeDossierService {

    private final NoticeDossierRepository dossiers;

    NoticeDossierService(NoticeDossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * @return codes of the bodies that gave assignments of it and for which the caller acts
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there are none
     */
    @Transactional
    public List<String> bodiesFor(Caller caller, UUID directive) {
        List<String> bodies =
                dossiers.bodiesOf(directive).stream().filter(caller::actsFor).toList();
        if (bodies.isEmpty()) {
            throw Problem.notFound("of directive " + directive + " nothing is known here that your token may see");
        }
        return bodies;
    }
}
