package vn.dondoc.task.stream;

import java.time.Duration;
import java.util.List;
import vn.dondoc.kit.stream.StreamReader;
import vn.dondoc.task.feed.ChangeCursor;
import vn.dondoc.task.feed.ChangePolling;
import vn.dondoc.task.feed.ChangeService;
import vn.dondoc.task.feed.ChangeService.Telling;
import vn.dondoc.task.feed.ChangeService.Told;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.PositionWatch;
import vn.dondoc.task.position.Scope;

/** One open stream; it holds at most one page of changes, and goes on until the reader leaves, is too slow, or the token ends. */
record ChangeStream(Parts parts, Scope scope, StreamReader reader) {

    private static final int PAGE = 100;

    /** What all streams share. */
    record Parts(ChangeService changes, PositionRepository positions, PositionWatch watch, Duration heartbeat) {}

    /** @return false if the reader was too slow */
    boolean tellFrom(ChangeCursor cursor) throws InterruptedException {
        ChangeCursor at = cursor;
        boolean inTime = reader.comment("connected");
        while (inTime && reader.isThere() && parts.watch().running()) {
            List<AgencyPosition> standing = parts.positions().positions(scope);
            Telling telling = ChangePolling.isBehind(at, standing)
                    ? parts.changes().tell(scope, at, standing, PAGE)
                    : new Telling(List.of(), at, false);
            inTime = sendAll(telling.changes());
            at = telling.next();
            if (inTime && !telling.more()) {
                inTime = rest(standing, telling.changes().isEmpty());
            }
        }
        return inTime;
    }

    private boolean rest(List<AgencyPosition> standing, boolean silent) throws InterruptedException {
        parts.watch().await(scope, standing, reader.atMost(parts.heartbeat()));
        return !silent || reader.comment("heart-beat");
    }

    private boolean sendAll(List<Told> changes) throws InterruptedException {
        for (Told told : changes) {
            if (!reader.event("assignment-change", told.cursor().encode(scope), told.change())) {
                return false;
            }
        }
        return true;
    }
}
