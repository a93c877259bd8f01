package vn.dondoc.document.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.dondoc.document.announcement.DirectiveAnnouncer;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;

@ApplicationScoped
class PurgeService {

    private final DirectiveRepository directives;
    private final PurgeRepository purges;
    private final DirectiveAnnouncer announcer;
    private final Audit audit;
    private final Clock clock;

    PurgeService(
            DirectiveRepository directives,
            PurgeRepository purges,
            DirectiveAnnouncer announcer,
            Audit audit,
            Clock clock) {
        this.directives = directives;
        this.purges = purges;
        this.announcer = announcer;
        this.audit = audit;
        this.clock = clock;
    }

    /** The order matters: events that wait are deleted before the one that tells of the purge is appended. */
    @Transactional
    void purge(Caller caller, UUID id, PurgeRequest request) {
        Directive directive = directives.lockFor(caller, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long version = directive.version() + 1;
        announcer.purging(directive);
        purges.purge(directive, version, now);
        announcer.purged(directive, version, now);
        audit.record(
                caller, new AuditEntry("purge-directive", "directive", id.toString(), null, null, request.reason()));
    }
}
