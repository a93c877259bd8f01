package vn.dondoc.notification.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.kit.consumer.Event;

/** What a reading has found so far: of each assignment that is not as told, what is wrong and its newest state. */
final class Findings {

    private static final int EXAMPLES = 20;

    private record Found(String what, Event event) {}

    private final Map<String, Found> byKey = new HashMap<>();

    void add(List<ReconciliationReport.Finding> findings, Map<String, Event> told) {
        for (ReconciliationReport.Finding finding : findings) {
            Event event = told.get(finding.assignmentId());
            if (event != null) {
                byKey.merge(
                        finding.assignmentId(),
                        new Found(finding.what(), event),
                        (known, next) -> newer(known.event(), next.event()) ? known : next);
            }
        }
    }

    private static boolean newer(Event one, Event other) {
        return one.epoch() != other.epoch() ? one.epoch() > other.epoch() : one.version() > other.version();
    }

    long count(String what) {
        return byKey.values().stream()
                .filter(found -> found.what().equals(what))
                .count();
    }

    List<Event> events() {
        return byKey.values().stream().map(Found::event).toList();
    }

    List<ReconciliationReport.Finding> examples() {
        return byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(EXAMPLES)
                .map(found -> new ReconciliationReport.Finding(
                        found.getKey(), found.getValue().what()))
                .toList();
    }
}
