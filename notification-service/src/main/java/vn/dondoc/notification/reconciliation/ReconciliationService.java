package vn.dondoc.notification.reconciliation;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;
import vn.dondoc.kit.consumer.TopicReader;
import vn.dondoc.notification.obligation.PlanOutcome;
import vn.dondoc.notification.obligation.PlanningService;

/**
 * Reconciles. The reading takes as long as the topic is long and holds no transaction; of what is not as told, the newest state is
 * applied at the end, so that nothing is chased by a state the topic itself has overtaken.
 */
@ApplicationScoped
class ReconciliationService {

    private static final Logger LOG = Logger.getLogger(ReconciliationService.class);
    private static final String TOPIC = "dondoc.assignment-events.v1";
    private static final int PORTION = 500;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TopicReader reader;
    private final ReconciliationRepository reconciliation;
    private final List<EventHandler<?>> handlers;
    private final PlanningService planning;
    private final Audit audit;

    ReconciliationService(
            TopicReader reader,
            ReconciliationRepository reconciliation,
            @All List<EventHandler<?>> handlers,
            PlanningService planning,
            Audit audit) {
        this.reader = reader;
        this.reconciliation = reconciliation;
        this.handlers = handlers;
        this.planning = planning;
        this.audit = audit;
    }

    ReconciliationReport reconcile(Caller caller, ReconciliationRequest request) {
        Findings findings = new Findings();
        long read = reader.readAll(TOPIC, batch -> compare(batch, findings));
        PlanOutcome plan = new PlanOutcome(List.of(), List.of());
        long repaired = 0;
        if (request.repair()) {
            repaired = repair(findings.events());
            plan = QuarkusTransaction.requiringNew().call(() -> {
                planning.stopPlanning();
                return planning.replanAll();
            });
        }
        ReconciliationReport report = new ReconciliationReport(
                read,
                findings.count("MISSING"),
                findings.count("STALE"),
                findings.count("DAMAGED"),
                repaired,
                plan.totalPlanned(),
                plan.totalCancelled(),
                findings.examples());
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        caller, new AuditEntry("reconcile", "topic", TOPIC, null, report, request.reason())));
        return report;
    }

    private void compare(List<Event> batch, Findings findings) {
        Map<String, Event> newest = new HashMap<>();
        batch.stream()
                .filter(event -> event.type().startsWith("assignment-")
                        && UUID_FORM.matcher(event.key()).matches())
                .forEach(event -> newest.merge(event.key(), event, (known, next) -> next));
        List<Event> told = List.copyOf(newest.values());
        findings.add(QuarkusTransaction.requiringNew().call(() -> reconciliation.compare(told)), newest);
    }

    private long repair(List<Event> told) {
        EventHandler<?> handler = handlers.stream()
                .filter(any -> any.topic().equals(TOPIC))
                .findFirst()
                .orElseThrow();
        long repaired = 0;
        for (int from = 0; from < told.size(); from += PORTION) {
            List<Event> portion = told.subList(from, Math.min(from + PORTION, told.size()));
            repaired += QuarkusTransaction.requiringNew().call(() -> repair(handler, portion));
        }
        return repaired;
    }

    private <T> int repair(EventHandler<T> handler, List<Event> told) {
        Map<UUID, T> readable = new LinkedHashMap<>();
        for (Event event : told) {
            try {
                handler.decode(event).ifPresent(content -> readable.put(UUID.fromString(event.key()), content));
            } catch (RejectedEventException parked) {
                LOG.debugf("%s stays among the dead letters: %s", event.key(), parked.getMessage());
            }
        }
        planning.holdCalendar();
        reconciliation.distrust(readable.keySet());
        handler.apply(List.copyOf(readable.values()));
        return readable.size();
    }
}
