package vn.dondoc.document.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;

@ApplicationScoped
class DirectiveService {

    private final DirectiveRepository directives;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DirectiveService(DirectiveRepository directives, Outbox outbox, Audit audit, Clock clock) {
        this.directives = directives;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DirectiveResponse register(Caller caller, Registration registration) {
        Directive directive =
                Directive.register(Ids.next(), registration, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        directives.findHolderOfNumber(directive).ifPresent(holder -> {
            throw alreadyRegistered(holder);
        });
        directives.persist(directive);
        outbox.append(DirectiveEvent.DirectiveRegistered.of(directive));
        DirectiveResponse registered = DirectiveResponse.withoutText(directive);
        audit.record(caller, AuditEntry.created("register-directive", "directive", directive.id(), registered));
        return registered;
    }

    private static RuntimeException alreadyRegistered(Directive holder) {
        String link = "/api/v1/directives/" + holder.id();
        return Problem.of(
                DocumentProblem.DIRECTIVE_ALREADY_REGISTERED,
                "the issuer's number stands in the register for this year and type; see existing",
                List.of(),
                Map.of("existing", link));
    }

    @Transactional
    DirectiveResponse get(Caller caller, UUID id) {
        return directives
                .findByIdOptional(id)
                .filter(directive -> caller.actsFor(directive.body()))
                .map(DirectiveResponse::whole)
                .orElseThrow(() -> Problem.notFound("there is no such directive in your registers"));
    }

    /** Of the bodies the caller acts for, newest registered first. */
    @Transactional
    Page<DirectiveResponse> list(Caller caller, DirectiveFilter filter, @Nullable String cursor, int limit) {
        String query = "directives " + filter;
        UUID before = Cursor.decode(cursor, query, 1).map(last -> last.uuid(0)).orElse(null);
        Set<String> bodies = caller.has(Role.ADMIN) ? directives.findBodies() : caller.bodies();
        List<Directive> found = directives.findNewest(bodies, filter, before, limit + 1);
        return Page.of(found, limit, query, last -> List.of(last.id().toString()))
                .map(DirectiveResponse::withoutText);
    }
}
