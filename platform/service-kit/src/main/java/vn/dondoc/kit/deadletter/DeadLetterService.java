package vn.dondoc.kit.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.consumer.ParkedRecords;
import vn.dondoc.kit.consumer.ParkedRecords.Parked;
import vn.dondoc.kit.consumer.RejectedEventException;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;

/** Shows what could not be applied, and settles it: each record in a transaction of its own, with what was decided. */
@ApplicationScoped
class DeadLetterService {

    private final ParkedRecords parked;
    private final DeadLetterRepository decisions;
    private final Audit audit;
    private final Clock clock;

    DeadLetterService(ParkedRecords parked, DeadLetterRepository decisions, Audit audit, Clock clock) {
        this.parked = parked;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    private record Decision(String topic, long offset, String decision) {}

    /** Oldest first, those nobody has decided on. A page may be short and have a next one. */
    @Transactional
    Page<DeadLetter> page(String topic, @Nullable String cursor, int limit) {
        requireOurs(topic);
        String filter = "dead-letters " + topic;
        long from =
                Cursor.decode(cursor, filter, 1).map(last -> last.number(0) + 1).orElse(0L);
        List<Parked> records = parked.list(topic, from, limit + 1);
        Set<Long> decided =
                decisions.decided(topic, records.stream().map(Parked::offset).toList());
        Page<Parked> page = Page.of(records, limit, filter, record -> List.of(Long.toString(record.offset())));
        return new Page<>(
                page.items().stream()
                        .filter(record -> !decided.contains(record.offset()))
                        .map(DeadLetter::of)
                        .toList(),
                page.next());
    }

    DeadLetterOutcome replay(Caller caller, DeadLetterDecisionRequest request) {
        return each(caller, request, "REPLAYED");
    }

    DeadLetterOutcome drop(Caller caller, DeadLetterDecisionRequest request) {
        return each(caller, request, "DROPPED");
    }

    private DeadLetterOutcome each(Caller caller, DeadLetterDecisionRequest request, String decision) {
        requireOurs(request.topic());
        List<Long> settled = new ArrayList<>();
        List<DeadLetterOutcome.Left> left = new ArrayList<>();
        for (long offset : request.offsets().stream().distinct().sorted().toList()) {
            String objection = settle(caller, request, decision, offset);
            if (objection == null) {
                settled.add(offset);
            } else {
                left.add(new DeadLetterOutcome.Left(offset, objection));
            }
        }
        return new DeadLetterOutcome(settled, left);
    }

    private @Nullable String settle(Caller caller, DeadLetterDecisionRequest request, String decision, long offset) {
        Parked record = parked.find(request.topic(), offset).orElse(null);
        if (record == null) {
            return "there is no such record, or it has expired";
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> settle(caller, request, decision, record))
                    ? null
                    : "it was decided on before";
        } catch (RejectedEventException stillBroken) {
            return String.valueOf(stillBroken.getMessage());
        }
    }

    private boolean settle(Caller caller, DeadLetterDecisionRequest request, String decision, Parked record) {
        String by = Objects.requireNonNullElse(caller.name(), caller.subject());
        if (!decisions.decide(request.topic(), record.offset(), decision, request.reason(), by, clock.instant())) {
            return false;
        }
        if (decision.equals("REPLAYED")) {
            parked.apply(record);
        }
        audit.record(
                caller,
                new AuditEntry(
                        decision.equals("REPLAYED") ? "replay-dead-letter" : "drop-dead-letter",
                        "dead-letter",
                        request.topic() + "/" + record.offset(),
                        null,
                        new Decision(request.topic(), record.offset(), decision),
                        request.reason()));
        return true;
    }

    private void requireOurs(String topic) {
        if (!parked.topics().contains(topic)) {
            throw Problem.invalidParameter("topic", "must be one of " + String.join(", ", parked.topics()));
        }
    }
}
