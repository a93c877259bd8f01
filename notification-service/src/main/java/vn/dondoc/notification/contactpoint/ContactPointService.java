package vn.dondoc.notification.contactpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;

/** Enters and reads who is reached in which function. */
@ApplicationScoped
class ContactPointService {

    private final ContactPointRepository points;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    ContactPointService(ContactPointRepository points, Versions versions, Audit audit, Clock clock) {
        this.points = points;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Past ones too. */
    @Transactional
    List<ContactPointResponse> list(Caller caller, AgencyCode agency) {
        AgencyAccess.requireMaySee(caller, agency);
        return points.ofAgency(agency).stream().map(this::response).toList();
    }

    @Transactional
    ContactPointResponse enter(Caller caller, AgencyCode agency, ContactPointRequest given) {
        AgencyAccess.requireMaySee(caller, agency);
        given.requireAPeriod();
        ContactPoint point = new ContactPoint(agency, given, clock.instant());
        points.persistAndFlush(point);
        ContactPointResponse entered = response(point);
        audit.record(caller, AuditEntry.created("enter-contact-point", "contact-point", entered.id(), entered));
        return entered;
    }

    @Transactional
    ContactPointResponse change(Caller caller, UUID id, ContactPointRequest given, @Nullable String ifMatch) {
        ContactPoint point = points.findForChange(id)
                .filter(found -> AgencyAccess.maySee(caller, found.agency()))
                .orElseThrow(() -> Problem.notFound("there is no contact point " + id + " that your token may see"));
        given.requireAPeriod();
        versions.require(ifMatch, point.version());
        ContactPointResponse before = response(point);
        point.change(given, clock.instant());
        points.flush();
        ContactPointResponse after = response(point);
        audit.record(
                caller, new AuditEntry("change-contact-point", "contact-point", id.toString(), before, after, null));
        return after;
    }

    private ContactPointResponse response(ContactPoint point) {
        return point.response("\"" + versions.tag(point.version()).getValue() + "\"");
    }
}
