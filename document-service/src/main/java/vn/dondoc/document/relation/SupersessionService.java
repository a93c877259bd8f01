package vn.dondoc.document.relation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.announcement.DirectiveAnnouncer;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.document.directive.Supersession.Effect;
import vn.dondoc.document.history.FieldChanges;
import vn.dondoc.document.history.HistoryRepository;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;

/** Takes directives out of force, and tells everybody who must know. */
@ApplicationScoped
public class SupersessionService {

    private final DirectiveRepository directives;
    private final DirectiveAnnouncer announcer;
    private final HistoryRepository history;
    private final Audit audit;
    private final Versions versions;
    private final ObjectMapper json;
    private final Clock clock;

    SupersessionService(
            DirectiveRepository directives,
            DirectiveAnnouncer announcer,
            HistoryRepository history,
            Audit audit,
            Versions versions,
            ObjectMapper json,
            Clock clock) {
        this.directives = directives;
        this.announcer = announcer;
        this.history = history;
        this.audit = audit;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for a directive that is not in force */
    @Transactional
    public DirectiveResponse revoke(Caller caller, UUID id, @Nullable String ifMatch, RevocationRequest request) {
        Directive directive = directives.lockFor(caller, id);
        versions.require(ifMatch, directive.version());
        List<String> items = request.items() == null ? List.of() : request.items();
        apply(
                caller,
                directive,
                new Supersession(
                        Effect.REVOKED,
                        null,
                        null,
                        null,
                        items,
                        request.reason(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return DirectiveResponse.withoutText(directive);
    }

    /**
     * Puts a directive back in force that was replaced or revoked in error. The relation that did so does not do it again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for a directive that nothing has ended
     */
    @Transactional
    public DirectiveResponse reinstate(Caller caller, UUID id, @Nullable String ifMatch, ReinstatementRequest request) {
        Directive directive = directives.lockFor(caller, id);
        versions.require(ifMatch, directive.version());
        DirectiveResponse before = DirectiveResponse.withoutText(directive);
        directive.reinstate();
        FieldChanges changes = FieldChanges.between(before, DirectiveResponse.withoutText(directive), json);
        announcer.corrected(directive, request.reason(), changes.names());
        remember(caller, directive, "reinstate-directive", request.reason(), changes);
        return DirectiveResponse.withoutText(directive);
    }

    @Transactional
    void apply(Caller caller, Directive directive, Supersession supersession) {
        DirectiveResponse before = DirectiveResponse.withoutText(directive);
        directive.supersede(supersession);
        announcer.superseded(directive, supersession);
        String action = switch (supersession.effect()) {
            case REPLACED -> "replace-directive";
            case REVOKED -> "revoke-directive";
            case AMENDED -> "amend-directive";
        };
        FieldChanges changes = FieldChanges.between(before, DirectiveResponse.withoutText(directive), json);
        remember(caller, directive, action, supersession.reason(), changes);
    }

    private void remember(Caller caller, Directive directive, String action, String reason, FieldChanges changes) {
        history.record(caller, directive, action, reason, changes);
        String id = directive.id().toString();
        audit.record(caller, new AuditEntry(action, "directive", id, changes.before(), changes.after(), reason));
    }
}
