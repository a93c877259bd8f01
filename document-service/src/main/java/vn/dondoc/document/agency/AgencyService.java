package vn.dondoc.document.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

@ApplicationScoped
class AgencyService {

    private static final String LIST = "agencies";

    private final AgencyRepository agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Versions versions;

    AgencyService(AgencyRepository agencies, Outbox outbox, Audit audit, Versions versions) {
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.versions = versions;
    }

    /** What a PUT came to. */
    record Written(boolean created, AgencyResponse agency) {}

    /** @param ifMatch the version the caller has read; absent, the last writer wins */
    @Transactional
    Written write(Caller caller, AgencyCode code, AgencyDescription description, @Nullable String ifMatch) {
        agencies.lock(code);
        Optional<Agency> present = agencies.find(code);
        if (ifMatch != null) {
            versions.require(ifMatch, present.map(Agency::version).orElseThrow(AgencyService::notThereToMatch));
        }
        return present.map(agency -> change(caller, agency, description))
                .orElseGet(() -> create(caller, new Agency(code, description)));
    }

    private Written create(Caller caller, Agency agency) {
        agencies.persist(agency);
        outbox.append(AgencyEvent.AgencyChanged.of(agency));
        AgencyResponse after = AgencyResponse.of(agency);
        audit.record(caller, AuditEntry.created("register-agency", "agency", agency.code(), after));
        return new Written(true, after);
    }

    private Written change(Caller caller, Agency agency, AgencyDescription description) {
        AgencyResponse before = AgencyResponse.of(agency);
        if (!agency.describe(description)) {
            return new Written(false, before);
        }
        agencies.flush(); // raises the version
        outbox.append(AgencyEvent.AgencyChanged.of(agency));
        AgencyResponse after = AgencyResponse.of(agency);
        audit.record(caller, new AuditEntry("change-agency", "agency", agency.code(), before, after, null));
        return new Written(false, after);
    }

    @Transactional
    AgencyResponse get(String code) {
        return Optional.of(code)
                .filter(AgencyCode::isOne)
                .flatMap(agencies::findByIdOptional)
                .map(AgencyResponse::of)
                .orElseThrow(() -> Problem.notFound("no agency has this code"));
    }

    @Transactional
    Page<AgencyResponse> list(@Nullable String cursor, int limit) {
        String behind = Cursor.decode(cursor, LIST, 1)
                .map(last -> last.key().getFirst())
                .orElse("");
        List<Agency> found = agencies.findBehind(behind, limit + 1);
        return Page.of(found, limit, LIST, agency -> List.of(agency.code())).map(AgencyResponse::of);
    }

    private static RuntimeException notThereToMatch() {
        return Problem.of(GeneralProblem.PRECONDITION_FAILED, "no agency has this code yet; leave If-Match out");
    }
}
