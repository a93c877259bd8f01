package vn.dondoc.document.agencyregister;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.agency.Agency;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.agency.AgencyDescription;
import vn.dondoc.document.agency.AgencyEntry;
import vn.dondoc.document.agency.AgencyEvent;
import vn.dondoc.document.agency.AgencyRepository;
import vn.dondoc.document.agency.SuccessorResponse;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** Writes the register of agencies, one or many at a time, and reads it. */
@ApplicationScoped
public class AgencyService {

    private static final String LIST = "agencies";

    private final AgencyRepository agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Versions versions;
    private final Clock clock;

    AgencyService(AgencyRepository agencies, Outbox outbox, Audit audit, Versions versions, Clock clock) {
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    /** What a PUT came to. */
    record Written(boolean created, AgencyResponse agency) {}

    /** How many agencies an import registered, changed and left as they were. */
    public record Imported(int created, int changed, int unchanged) {}

    private record Change(@Nullable Agency before, Agency after) {

        AuditEntry audited() {
            return new AuditEntry(
                    before == null ? "register-agency" : "change-agency",
                    "agency",
                    after.code().value(),
                    before == null ? null : AgencyResponse.of(before),
                    AgencyResponse.of(after),
                    null);
        }
    }

    /** Names that a migration has left unfolded are folded before the first request. */
    @Transactional
    void foldNames(@Observes StartupEvent started) {
        agencies.foldNames();
    }

    /** @param ifMatch the version the caller has read; absent, the last writer wins */
    @Transactional
    Written write(Caller caller, AgencyEntry entry, @Nullable String ifMatch) {
        agencies.lock(entry.code());
        Optional<Agency> present = agencies.find(entry.code());
        if (ifMatch != null) {
            versions.require(ifMatch, present.map(Agency::version).orElseThrow(AgencyService::notThereToMatch));
        }
        Optional<Change> change = change(entry, present.orElse(null));
        apply(caller, change.stream().toList());
        Agency now = change.map(Change::after).or(() -> present).orElseThrow();
        return new Written(present.isEmpty(), AgencyResponse.of(now));
    }

    /** All or none. What the entries say replaces what was said of those agencies; other agencies stay as they are. */
    @Transactional
    public Imported writeAll(Caller caller, List<AgencyEntry> entries) {
        agencies.lockAll();
        Map<String, Agency> present =
                agencies
                        .find(entries.stream()
                                .map(entry -> entry.code().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(agency -> agency.code().value(), Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (AgencyEntry entry : entries) {
            change(entry, present.get(entry.code().value())).ifPresent(changes::add);
        }
        apply(caller, changes);
        int created =
                (int) changes.stream().filter(change -> change.before() == null).count();
        return new Imported(created, changes.size() - created, entries.size() - changes.size());
    }

    private static Optional<Change> change(AgencyEntry entry, @Nullable Agency present) {
        if (present == null) {
            return Optional.of(
                    new Change(null, Agency.register(entry.code(), entry.writtenCode(), entry.description())));
        }
        return present.describe(entry.description()).map(after -> new Change(present, after));
    }

    private void apply(Caller caller, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Agency> after = changes.stream().map(Change::after).toList();
        agencies.write(after);
        outbox.append(after.stream().map(AgencyEvent.AgencyChanged::of).toList());
        audit.record(caller, changes.stream().map(Change::audited).toList());
    }

    /**
     * The agency, if it has not ended before the day; whoever uses a closed code is told who followed.
     *
     * @param on the day asked about; absent, today
     */
    @Transactional
    AgencyResponse get(String written, @Nullable LocalDate on) {
        Agency agency = AgencyCode.read(written)
                .flatMap(agencies::find)
                .orElseThrow(() -> Problem.notFound("no agency has this code"));
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        if (agency.description().endedBefore(day)) {
            throw closed(agency, day);
        }
        return AgencyResponse.of(agency);
    }

    private RuntimeException closed(Agency agency, LocalDate day) {
        AgencyDescription was = agency.description();
        Map<String, String> names = agencies.find(was.successors()).stream()
                .collect(Collectors.toMap(
                        found -> found.code().value(),
                        found -> found.description().name()));
        List<SuccessorResponse> successors = was.successions().stream()
                .map(succession -> SuccessorResponse.of(succession, names.get(succession.code())))
                .toList();
        String detail = agency.code() + " ended on " + was.validTo() + ", before " + day
                + (successors.isEmpty()
                        ? " and has no successor"
                        : "; its work went to " + String.join(", ", was.successors()));
        return Problem.of(
                DocumentProblem.AGENCY_CLOSED,
                detail,
                List.of(),
                Map.of("successors", successors, "agency", AgencyResponse.of(agency)));
    }

    @Transactional
    Page<AgencyResponse> list(@Nullable String cursor, int limit) {
        String behind = Cursor.decode(cursor, LIST, 1)
                .map(last -> last.key().getFirst())
                .orElse("");
        List<Agency> found = agencies.findBehind(behind, limit + 1);
        return Page.of(found, limit, LIST, agency -> List.of(agency.code().value()))
                .map(AgencyResponse::of);
    }

    /** All agencies behind a code, in the order of codes. */
    @Transactional
    public List<AgencyResponse> listBehind(String code, int limit) {
        return agencies.findBehind(code, limit).stream().map(AgencyResponse::of).toList();
    }

    private static RuntimeException notThereToMatch() {
        return Problem.of(GeneralProblem.PRECONDITION_FAILED, "no agency has this code yet; leave If-Match out");
    }
}
