package vn.dondoc.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.epoch.Epoch;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.feed.ChangeRepository.Stretch;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.Scope;

/** Reads the feed: what was committed behind a cursor. */
@ApplicationScoped
public class ChangeService {

    private final ChangeRepository changes;
    private final AssignmentRepository assignments;
    private final Epoch epoch;
    private final Versions versions;
    private final FeedConfig config;
    private final Clock clock;

    ChangeService(
            ChangeRepository changes,
            AssignmentRepository assignments,
            Epoch epoch,
            Versions versions,
            FeedConfig config,
            Clock clock) {
        this.changes = changes;
        this.assignments = assignments;
        this.epoch = epoch;
        this.versions = versions;
        this.config = config;
        this.clock = clock;
    }

    /** One change with the cursor behind it. */
    public record Told(AssignmentChange change, ChangeCursor cursor) {}

    /** @param next the cursor behind all of them, and behind what the scope does not show */
    public record Telling(List<Told> changes, ChangeCursor next, boolean more) {}

    /**
     * @param since null: from before everything, which makes a snapshot
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it was made for another scope
     */
    public ChangeCursor cursor(Scope scope, @Nullable String since) {
        return since == null || since.isEmpty()
                ? ChangeCursor.start(epoch.current(), clock.instant())
                : ChangeCursor.decode(since, scope);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 if the cursor is of another epoch, older than what is kept, or
     *     ahead of the database
     */
    public void requireFresh(ChangeCursor cursor, List<AgencyPosition> standing, String snapshot) {
        boolean fresh = cursor.epoch() == epoch.current()
                && cursor.complete().isAfter(clock.instant().minus(config.retention()))
                && standing.stream().allMatch(agency -> cursor.position(agency) <= agency.position());
        if (!fresh) {
            throw Problem.of(
                    FeedProblem.STALE_CURSOR,
                    "drop your copy and ask without since",
                    List.of(FieldError.ofParameter("since", "is too old, or of before a restore")),
                    Map.of("snapshot", snapshot));
        }
    }

    /** What lies between the cursor and a standing that was read before, at most so many. */
    @Transactional
    public Telling tell(Scope scope, ChangeCursor cursor, List<AgencyPosition> standing, int limit) {
        Instant now = clock.instant();
        List<Stretch> behind = standing.stream()
                .filter(agency -> cursor.position(agency) < agency.position())
                .map(agency ->
                        new Stretch(agency.number(), agency.agency(), cursor.position(agency), agency.position()))
                .toList();
        List<Stretch> some = enough(behind, limit);
        List<Change> found = some.isEmpty() ? List.of() : changes.find(scope, some, limit + 1);
        boolean full = found.size() > limit;
        List<Change> page = full ? found.subList(0, limit) : found;
        List<Told> told = told(scope, cursor, some, page);
        boolean more = full || some.size() < behind.size();
        ChangeCursor next = full ? told.getLast().cursor() : passed(cursor, some);
        return new Telling(told, more ? next : next.completeAt(now), more);
    }

    /** As many agencies as may fill the page, so that a snapshot of sixty does not read sixty pages to show one. */
    private static List<Stretch> enough(List<Stretch> behind, int limit) {
        List<Stretch> some = new ArrayList<>();
        long sum = 0;
        for (Stretch stretch : behind) {
            if (sum > limit) {
                break;
            }
            some.add(stretch);
            sum += stretch.upTo() - stretch.after();
        }
        return some;
    }

    private static ChangeCursor passed(ChangeCursor cursor, List<Stretch> stretches) {
        ChangeCursor passed = cursor;
        for (Stretch stretch : stretches) {
            passed = passed.with(stretch.number(), stretch.upTo());
        }
        return passed;
    }

    private List<Told> told(Scope scope, ChangeCursor cursor, List<Stretch> stretches, List<Change> page) {
        Instant now = clock.instant();
        Map<UUID, Assignment> states =
                assignments.findAllWithAll(page.stream().map(Change::assignment).toList()).stream()
                        .filter(scope::shows)
                        .collect(Collectors.toMap(Assignment::id, Function.identity()));
        List<Told> told = new ArrayList<>();
        for (Change change : page) {
            List<Stretch> before = stretches.stream()
                    .takeWhile(stretch -> stretch.number() != change.number())
                    .toList();
            told.add(new Told(
                    telling(change.assignment(), states.get(change.assignment()), now),
                    passed(cursor, before).with(change.number(), change.position())));
        }
        return told;
    }

    private AssignmentChange telling(UUID id, @Nullable Assignment state, Instant now) {
        return state == null
                ? new AssignmentChange(id, true, null, null)
                : new AssignmentChange(id, false, versions.header(state.version()), AssignmentResponse.of(state, now));
    }

    /** Forgets what left agencies longer ago than any cursor lives; how many, 0 at the end. */
    @Transactional
    long forget() {
        return changes.forgetGone(clock.instant().minus(config.retention()).minus(Duration.ofDays(1)));
    }
}
