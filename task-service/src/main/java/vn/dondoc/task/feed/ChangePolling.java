package vn.dondoc.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.feed.ChangeService.Telling;
import vn.dondoc.task.feed.ChangeService.Told;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.PositionWatch;
import vn.dondoc.task.position.Scope;

/** Answers polls: at once where there is something, and held open where the client waits; unchanged, it costs one statement. */
@ApplicationScoped
public class ChangePolling {

    private final ChangeService changes;
    private final PositionRepository positions;
    private final PositionWatch watch;
    private final Clock clock;

    ChangePolling(ChangeService changes, PositionRepository positions, PositionWatch watch, Clock clock) {
        this.changes = changes;
        this.positions = positions;
        this.watch = watch;
        this.clock = clock;
    }

    /** Where a scope's feed is found. */
    public static String pathOf(Scope scope) {
        return scope instanceof Scope.OfAgency(String code)
                ? "/api/v1/agencies/" + code + "/assignment-changes"
                : "/api/v1/assignment-changes";
    }

    /** @param wait how long the answer may be held back while there is nothing to tell */
    public ChangesResponse poll(Scope scope, @Nullable String since, int limit, Duration wait) {
        ChangeCursor cursor = changes.cursor(scope, since);
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            List<AgencyPosition> standing = positions.positions(scope);
            changes.requireFresh(cursor, standing, pathOf(scope));
            Telling telling = isBehind(cursor, standing)
                    ? changes.tell(scope, cursor, standing, limit)
                    : new Telling(List.of(), cursor.completeAt(clock.instant()), false);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!telling.changes().isEmpty() || telling.more() || !awaitMore(scope, standing, left)) {
                return respond(scope, telling);
            }
            // What the scope does not show need not be passed again.
            cursor = telling.next();
        }
    }

    private boolean awaitMore(Scope scope, List<AgencyPosition> standing, Duration left) {
        if (!left.isPositive() || !watch.running()) {
            return false;
        }
        try {
            watch.await(scope, standing, left);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public static boolean isBehind(ChangeCursor cursor, List<AgencyPosition> standing) {
        return standing.stream().anyMatch(agency -> cursor.position(agency) < agency.position());
    }

    private static ChangesResponse respond(Scope scope, Telling telling) {
        return new ChangesResponse(
                telling.changes().stream().map(Told::change).toList(),
                telling.next().encode(scope),
                telling.more());
    }
}
