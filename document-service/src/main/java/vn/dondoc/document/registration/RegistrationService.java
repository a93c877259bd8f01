package vn.dondoc.document.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.announcement.DirectiveAnnouncer;
import vn.dondoc.document.arrival.ArrivalBook;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.directive.Registration;
import vn.dondoc.document.history.FieldChanges;
import vn.dondoc.document.history.HistoryRepository;
import vn.dondoc.document.registration.HeaderCompletion.Completed;
import vn.dondoc.document.relation.RelationRequest;
import vn.dondoc.document.relation.RelationService;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.reading.HeaderReader;

/** Registers directives and numbers drafts. */
@ApplicationScoped
public class RegistrationService {

    private final DirectiveRepository directives;
    private final UniquenessCheck uniqueness;
    private final ArrivalBook arrivals;
    private final RelationService relations;
    private final DirectiveAnnouncer announcer;
    private final HistoryRepository history;
    private final Audit audit;
    private final Versions versions;
    private final ObjectMapper json;
    private final Clock clock;

    RegistrationService(
            DirectiveRepository directives,
            UniquenessCheck uniqueness,
            ArrivalBook arrivals,
            RelationService relations,
            DirectiveAnnouncer announcer,
            HistoryRepository history,
            Audit audit,
            Versions versions,
            ObjectMapper json,
            Clock clock) {
        this.directives = directives;
        this.uniqueness = uniqueness;
        this.arrivals = arrivals;
        this.relations = relations;
        this.announcer = announcer;
        this.history = history;
        this.audit = audit;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for a number, an arrival number or a sender's id that is in the
     *     register; 422 for a secret document, or one whose fields can neither be taken from the request nor from its text
     */
    @Transactional
    public DirectiveResponse register(Caller caller, DirectiveRequest request) {
        return register(caller, request, List.of());
    }

    /** @param alsoSaid relations beside those of the request or the text, as a message around the document tells them */
    @Transactional
    public DirectiveResponse register(Caller caller, DirectiveRequest request, List<RelationRequest> alsoSaid) {
        String body = caller.bodyOrOnlyOne(request.body());
        Directive.refuseSecret(request.text());
        Header header = HeaderReader.read(request.text()).readOn(LocalDate.now(clock));
        Completed completed = HeaderCompletion.of(request, header);
        Registration registration = RegistrationReader.read(body, completed, "");
        Directive directive =
                Directive.register(Ids.next(), registration, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        uniqueness.refuseTwice(directive);
        if (request.arrival() != null) {
            directive.arrive(arrivals.enter(body, request.arrival()));
        }
        directives.persistAndFlush(directive);
        List<RelationRequest> given = request.relations();
        if (!alsoSaid.isEmpty()) {
            relations.declare(directive, alsoSaid, true);
        }
        relations.declare(directive, given == null ? RelationRequest.read(header) : given, given != null);
        announcer.registered(directive);
        relations.takeEffect(caller, directive);
        DirectiveResponse registered = DirectiveResponse.withoutText(directive);
        audit.record(caller, AuditEntry.created("register-directive", "directive", directive.id(), registered));
        return registered;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it has a number, or the number stands in the register */
    @Transactional
    public DirectiveResponse number(Caller caller, UUID id, @Nullable String ifMatch, NumberingRequest request) {
        Directive directive = directives.lockFor(caller, id);
        versions.require(ifMatch, directive.version());
        DirectiveResponse before = DirectiveResponse.withoutText(directive);
        directive.take(request.readNumber(), request.issuedOn());
        uniqueness.refuseTwice(directive);
        announcer.numbered(directive);
        DirectiveResponse numbered = DirectiveResponse.withoutText(directive);
        FieldChanges changes = FieldChanges.between(before, numbered, json);
        history.record(caller, directive, "number-directive", null, changes);
        audit.record(
                caller,
                new AuditEntry(
                        "number-directive", "directive", id.toString(), changes.before(), changes.after(), null));
        relations.settle(caller, directive);
        return DirectiveResponse.withoutText(directive);
    }
}
