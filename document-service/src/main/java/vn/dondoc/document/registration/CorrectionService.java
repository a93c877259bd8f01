package vn.dondoc.document.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.announcement.DirectiveAnnouncer;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.directive.Registration;
import vn.dondoc.document.history.FieldChanges;
import vn.dondoc.document.history.HistoryRepository;
import vn.dondoc.document.relation.RelationService;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;

/** Puts the description of a directive right, and keeps what it said before. */
@ApplicationScoped
public class CorrectionService {

    private final DirectiveRepository directives;
    private final DirectivePatch patch;
    private final RelationService relations;
    private final DirectiveAnnouncer announcer;
    private final HistoryRepository history;
    private final Audit audit;
    private final Versions versions;
    private final ObjectMapper json;

    CorrectionService(
            DirectiveRepository directives,
            DirectivePatch patch,
            RelationService relations,
            DirectiveAnnouncer announcer,
            HistoryRepository history,
            Audit audit,
            Versions versions,
            ObjectMapper json) {
        this.directives = directives;
        this.patch = patch;
        this.relations = relations;
        this.announcer = announcer;
        this.history = history;
        this.audit = audit;
        this.versions = versions;
        this.json = json;
    }

    /**
     * A correction that changes nothing leaves no trace.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the right number stands in the register; 422 for a text with a
     *     secrecy stamp, or a number that would come or go
     */
    @Transactional
    public DirectiveResponse correct(Caller caller, UUID id, @Nullable String ifMatch, CorrectionRequest request) {
        Directive directive = directives.lockFor(caller, id);
        versions.require(ifMatch, directive.version());
        DirectiveResponse before = DirectiveResponse.whole(directive);
        Registration right = patch.apply(directive, request.changes());
        directive.correct(right);
        FieldChanges changes = FieldChanges.between(before, DirectiveResponse.whole(directive), json);
        if (!changes.isEmpty()) {
            directive.noLongerRead(changes.names());
            RegistrationService.refuseTwice(directives, directive);
            announcer.corrected(directive, request.reason(), changes.names());
            history.record(caller, directive, "correct-directive", request.reason(), changes);
            audit.record(caller, entry(id, request.reason(), changes));
            relations.settle(caller, directive);
        }
        return DirectiveResponse.withoutText(directive);
    }

    /** The audit leaves texts out: the history has them. */
    private static AuditEntry entry(UUID id, String reason, FieldChanges changes) {
        return new AuditEntry(
                "correct-directive",
                "directive",
                id.toString(),
                withoutText(changes.before()),
                withoutText(changes.after()),
                reason);
    }

    private static Map<String, JsonNode> withoutText(Map<String, JsonNode> fields) {
        Map<String, JsonNode> rest = new HashMap<>(fields);
        rest.remove("text");
        return rest;
    }
}
