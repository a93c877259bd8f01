package vn.dondoc.task.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;

/** Shows what was learnt, and takes what people say of it. */
@ApplicationScoped
public class AliasService {

    private final AliasRepository aliases;
    private final Event<AliasApproved> approved;
    private final Audit audit;
    private final Versions versions;
    private final Clock clock;

    AliasService(AliasRepository aliases, Event<AliasApproved> approved, Audit audit, Versions versions, Clock clock) {
        this.aliases = aliases;
        this.approved = approved;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public Page<AliasResponse> list(
            Caller caller, @Nullable String body, AliasState state, @Nullable String cursor, int limit) {
        String desk = caller.bodyOfParameter(body);
        String filter = "alias-proposals " + desk + " " + state;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<AliasResponse> rows = aliases.findPage(desk, state, after, limit + 1).stream()
                .map(AliasProposal::response)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    @Transactional
    public AliasResponse get(Caller caller, UUID id) {
        return aliases.findByIdOptional(id)
                .filter(alias -> caller.actsFor(alias.body()))
                .orElseThrow(() -> notYours(id))
                .response();
    }

    @Transactional
    public AliasResponse decide(Caller caller, UUID id, @Nullable String ifMatch, AliasDecisionRequest request) {
        request.requireMeaning();
        AliasProposal alias = aliases.findForChange(id)
                .filter(found -> caller.actsFor(found.body()))
                .orElseThrow(() -> notYours(id));
        versions.require(ifMatch, alias.version());
        AliasResponse before = alias.response();
        switch (request.decision()) {
            case APPROVE -> approve(caller, alias, request);
            case REJECT -> alias.reject(caller, request.reason(), clock.instant());
        }
        aliases.flush();
        AliasResponse after = alias.response();
        String action = request.decision() == AliasDecisionRequest.Decision.APPROVE ? "approve-alias" : "reject-alias";
        audit.record(caller, new AuditEntry(action, "alias", id.toString(), before, after, request.reason()));
        return after;
    }

    private void approve(Caller caller, AliasProposal alias, AliasDecisionRequest request) {
        if (aliases.isApprovedForAnother(alias)) {
            throw Problem.of(AliasProblem.ALIAS_TAKEN, "reject that one first: one phrase means one agency");
        }
        alias.approve(caller, request.validFrom(), request.reason(), clock.instant());
        approved.fire(new AliasApproved(alias.body()));
    }

    private static RuntimeException notYours(UUID id) {
        return Problem.notFound("no alias " + id + " of a body you act for");
    }
}
