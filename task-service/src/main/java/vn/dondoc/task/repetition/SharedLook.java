package vn.dondoc.task.repetition;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.PositionRepository;

/**
 * Reads the positions of agencies for many who ask, one statement at a time: whoever comes while one runs shares the next. A
 * statement begins after everything it answers was asked, so that each sees what was committed before it asked.
 */
@Singleton
class SharedLook {

    private static final Logger LOG = Logger.getLogger(SharedLook.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final PositionRepository positions;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    private record Asked(String agency, Consumer<OptionalLong> answer) {}

    SharedLook(PositionRepository positions) {
        this.positions = positions;
    }

    /** @param answer is told the position on another thread, 0 of an agency that never had an assignment, and nothing if it cannot be read; it must not block or throw */
    void ask(String agency, Consumer<OptionalLong> answer) {
        waiting.add(new Asked(agency, answer));
        lookUnlessSomebodyDoes();
    }

    private void lookUnlessSomebodyDoes() {
        if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("shared-look").start(this::look);
        }
    }

    private void look() {
        try {
            for (List<Asked> together = taken(); !together.isEmpty(); together = taken()) {
                @Nullable Map<String, Long> found = read(together);
                together.forEach(asked -> asked.answer().accept(position(found, asked.agency())));
            }
        } finally {
            looking.set(false);
            // Somebody may have come between the last look and here, and have seen us looking.
            lookUnlessSomebodyDoes();
        }
    }

    private List<Asked> taken() {
        List<Asked> taken = new ArrayList<>();
        while (taken.size() < MOST_AT_ONCE) {
            Asked next = waiting.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
        }
        return taken;
    }

    private @Nullable Map<String, Long> read(List<Asked> together) {
        try {
            return positions.positions(together.stream().map(Asked::agency).collect(Collectors.toSet())).stream()
                    .collect(Collectors.toMap(AgencyPosition::agency, AgencyPosition::position));
        } catch (RuntimeException outage) {
            LOG.debug("positions cannot be read; each asks for itself, and says so", outage);
            return null;
        }
    }

    private static OptionalLong position(@Nullable Map<String, Long> found, String agency) {
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getOrDefault(agency, 0L));
    }
}
