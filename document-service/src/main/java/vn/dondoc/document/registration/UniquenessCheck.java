package vn.dondoc.document.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.Origin;
import vn.dondoc.document.purge.PurgeMarks;
import vn.dondoc.kit.problem.Problem;

/** One document stands in a register once, and one that was purged never again. */
@ApplicationScoped
class UniquenessCheck {

    private final DirectiveRepository directives;
    private final PurgeMarks purged;

    UniquenessCheck(DirectiveRepository directives, PurgeMarks purged) {
        this.directives = directives;
        this.purged = purged;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if another one has its number or origin; 422 if it was purged */
    void refuseTwice(Directive directive) {
        directives.findHolderOfNumber(directive).ifPresent(holder -> {
            throw alreadyRegistered(
                    holder, "the issuer's number stands in the register for this year and type; see existing");
        });
        Origin origin = directive.origin();
        if (origin != null) {
            directives
                    .findByOrigin(directive.body(), origin)
                    .filter(holder -> !holder.id().equals(directive.id()))
                    .ifPresent(holder -> {
                        throw alreadyRegistered(holder, "this source has handed over this id before; see existing");
                    });
        }
        purged.refuse(directive);
    }

    private static RuntimeException alreadyRegistered(Directive holder, String detail) {
        return Problem.of(
                DocumentProblem.DIRECTIVE_ALREADY_REGISTERED,
                detail,
                List.of(),
                Map.of("existing", "/api/v1/directives/" + holder.id()));
    }
}
