package vn.dondoc.task.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/** Takes back all links that were mailed to an agency. */
@ApplicationScoped
class LinkRevocationService {

    private final LinkRevocationRepository revocations;
    private final Audit audit;
    private final Clock clock;

    LinkRevocationService(LinkRevocationRepository revocations, Audit audit, Clock clock) {
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    LinkRevocationResponse revoke(Caller caller, String agency) {
        requireMay(caller, agency);
        LinkRevocationResponse before = revocations
                .revokedUntil(agency)
                .map(until -> new LinkRevocationResponse(agency, until))
                .orElse(null);
        Instant now = clock.instant();
        revocations.revoke(agency, now);
        LinkRevocationResponse after = new LinkRevocationResponse(agency, now);
        audit.record(caller, new AuditEntry("revoke-mailed-links", "agency", agency, before, after, null));
        return after;
    }

    /** The agency itself, and the office that gives it work. */
    private static void requireMay(Caller caller, String agency) {
        int dot = agency.indexOf('.');
        String body = dot < 0 ? agency : agency.substring(0, dot);
        boolean may = caller.onlyAgency().map(agency::equals).orElseGet(() -> caller.actsFor(body));
        if (!may) {
            throw Problem.notFound("no agency " + agency + " that is yours");
        }
    }
}
