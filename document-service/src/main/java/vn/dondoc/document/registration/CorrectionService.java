package vn.dondoc.document.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.announcement.DirectiveAnnouncer;
import vn.dondoc.document.arrival.ArrivalBook;
import vn.dondoc.document.directive.Arrival;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.history.FieldChanges;
import vn.dondoc.document.history.HistoryRepository;
import vn.dondoc.document.registration.DirectivePatch.Right;
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
    private final UniquenessCheck uniqueness;
    private final ArrivalBook arrivals;
    private final RelationService relations;
    private final DirectiveAnnouncer announcer;
    private final HistoryRepository history;
    private final Audit audit;
    private final Versions versions;
    private final ObjectMapper json;

    CorrectionService(
            DirectiveRepository directives,
            DirectivePatch patch,
            UniquenessCheck uniqueness,
            ArrivalBook arrivals,
            RelationService relations,
            DirectiveAnnouncer announcer,
            HistoryRepository history,
            Audit audit,
            Versions versions,
            ObjectMapper json) {
        this.directives = directives;
        this.patch = patch;
        this.uniqueness = uniqueness;
        this.arrivals = arrivals;
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
        FieldChanges described = describe(directive, request.changes());
        FieldChanges changes = relate(directive, request.changes(), described);
        if (changes.isEmpty()) {
            return DirectiveResponse.withoutText(directive);
        }
        if (described.isEmpty()) {
            announcer.related(directive, request.reason());
        } else {
            announcer.corrected(directive, request.reason(), changes.names());
        }
        history.record(caller, directive, "correct-directive", request.reason(), changes);
        audit.record(caller, entry(id, request.reason(), changes));
        relations.settle(caller, directive);
        return DirectiveResponse.withoutText(directive);
    }

    /** Nothing is written before the arrival is known: its question to the database would write the half of a correction. */
    private FieldChanges describe(Directive directive, ObjectNode wanted) {
        DirectiveResponse before = DirectiveResponse.whole(directive);
        Right right = patch.apply(directive, wanted);
        Arrival arrival =
                wanted.has("arrival") ? arrivals.move(directive, Objects.requireNonNull(right.arrival())) : null;
        directive.correct(right.registration());
        if (arrival != null) {
            directive.arrive(arrival);
        }
        FieldChanges changes = FieldChanges.between(before, DirectiveResponse.whole(directive), json);
        if (!changes.isEmpty()) {
            directive.noLongerRead(changes.names());
            uniqueness.refuseTwice(directive);
        }
        return changes;
    }

    private FieldChanges relate(Directive directive, ObjectNode wanted, FieldChanges described) {
        return patch.relations(wanted)
                .flatMap(right -> relations.correct(directive, right))
                .map(change -> described.and("relations", change.before(), change.after(), json))
                .orElse(described);
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
