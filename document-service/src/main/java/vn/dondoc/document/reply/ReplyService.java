package vn.dondoc.document.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.box.BoxAddress;
import vn.dondoc.document.box.BoxService;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.edxml.EdxmlHeader;
import vn.dondoc.document.edxml.StatusCode;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;

/** Keeps what receivers say. */
@ApplicationScoped
public class ReplyService {

    private final ReplyRepository replies;
    private final BoxService box;
    private final DirectiveRepository directives;
    private final Audit audit;
    private final Clock clock;

    ReplyService(ReplyRepository replies, BoxService box, DirectiveRepository directives, Audit audit, Clock clock) {
        this.replies = replies;
        this.box = box;
        this.directives = directives;
        this.audit = audit;
        this.clock = clock;
    }

    /** A reply that was kept. */
    public record Kept(UUID id, UUID directiveId) {}

    /**
     * Keeps one status; the same again changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a document that never went out
     */
    @Transactional
    public Kept take(Caller caller, String body, EdxmlHeader said, StatusCode status) {
        BoxAddress about = new BoxAddress(body, said.sender().value(), said.documentId());
        replies.hold(about, status);
        return replies.findSame(about, status)
                .map(known -> new Kept(known.id(), known.directiveId()))
                .orElseGet(() -> keep(caller, about, said, status));
    }

    private Kept keep(Caller caller, BoxAddress about, EdxmlHeader said, StatusCode status) {
        UUID directiveId = box.findSent(about.body(), about.documentId())
                .orElseThrow(() -> Problem.of(
                        DocumentProblem.UNKNOWN_DIRECTIVE,
                        "no such document went out from here",
                        List.of(FieldError.inBody("ResponseFor/DocumentId", "is of no document that went out"))));
        String description = said.statusDescription().orElse(status.description());
        Reply reply = new Reply(
                Ids.next(),
                about,
                directiveId,
                status,
                description,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        replies.persist(reply);
        Map<String, String> told = Map.of("sender", about.recipient(), "code", status.code());
        audit.record(caller, AuditEntry.created("take-edxml-status", "directive", directiveId, told));
        return new Kept(reply.id(), directiveId);
    }

    @Transactional
    List<ReplyResponse> list(Caller caller, UUID directiveId) {
        directives.getFor(caller, directiveId);
        return replies.findOf(directiveId).stream().map(Reply::response).toList();
    }
}
