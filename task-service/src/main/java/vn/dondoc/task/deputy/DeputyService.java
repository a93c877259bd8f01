package vn.dondoc.task.deputy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.deputy.DeputyRequest.Person;

/** Names deputies and ends them. An officer names his own; a leader anybody's of his body. */
@ApplicationScoped
public class DeputyService {

    private final DeputyRepository deputies;
    private final Audit audit;
    private final Clock clock;

    DeputyService(DeputyRepository deputies, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DeputyResponse name(Caller caller, DeputyRequest request) {
        String unit = unit(caller, request.unit());
        Person self = new Person(caller.subject(), Objects.requireNonNullElse(caller.name(), caller.subject()));
        Person officer = request.officer() == null ? self : request.officer();
        if (!officer.subject().equals(self.subject()) && !caller.has(Role.LEADER)) {
            throw Problem.invalidField("officer", "may be another than the caller only if a leader asks");
        }
        if (request.to().isBefore(request.from())) {
            throw Problem.invalidField("to", "must not be before from");
        }
        if (officer.subject().equals(request.deputy().subject())) {
            throw Problem.invalidField("deputy/subject", "is the officer himself");
        }
        Deputy named = new Deputy(unit, officer, request, clock.instant());
        deputies.persist(named);
        DeputyResponse response = DeputyResponse.of(named);
        audit.record(caller, AuditEntry.created("name-deputy", "deputy", named.id(), response));
        return response;
    }

    @Transactional
    public DeputyResponse end(Caller caller, UUID id) {
        Deputy deputy = deputies.findByIdOptional(id)
                .filter(found -> mayUse(caller, found.unit()))
                .filter(found -> caller.has(Role.LEADER) || found.officer().equals(caller.subject()))
                .orElseThrow(() -> Problem.notFound("no deputy " + id + " that is yours to end"));
        DeputyResponse before = DeputyResponse.of(deputy);
        deputy.end(clock.instant());
        DeputyResponse after = DeputyResponse.of(deputy);
        audit.record(caller, new AuditEntry("end-deputy", "deputy", id.toString(), before, after, null));
        return after;
    }

    @Transactional
    public Page<DeputyResponse> list(Caller caller, @Nullable String asked, @Nullable String cursor, int limit) {
        String unit = unit(caller, asked);
        String filter = "deputies " + unit;
        UUID before = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<DeputyResponse> rows = deputies.findOfUnit(unit, before, limit + 1).stream()
                .map(DeputyResponse::of)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    private static String unit(Caller caller, @Nullable String asked) {
        if (asked != null && mayUse(caller, asked)) {
            return asked;
        }
        if (asked != null) {
            throw Problem.notFound("no body or agency " + asked + " your token acts for");
        }
        return caller.onlyAgency().orElseGet(() -> caller.bodyOrOnlyOne(null));
    }

    private static boolean mayUse(Caller caller, String unit) {
        return caller.onlyAgency().map(unit::equals).orElseGet(() -> caller.actsFor(unit));
    }
}
