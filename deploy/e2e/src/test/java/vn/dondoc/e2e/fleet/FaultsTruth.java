package vn.dondoc.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.TopicContents;

/** What databases and topics hold at the end, against what the clients were told; knows nothing of the services' code. */
public final class FaultsTruth {

    private FaultsTruth() {}

    public static void noAcknowledgedWriteIsLostOrDone(PackagedSystem system, FaultLoad load) {
        assertThat(new TreeSet<>(system.query("documents", "select id from directives")))
                .as("directives, each once")
                .isEqualTo(new TreeSet<>(load.directives()));
        Map<String, String> stored =
                system.query("tasks", "select id, state, version from assignments where state <> 'DRAFT'").stream()
                        .collect(Collectors.toMap(row -> row.split(" ")[0], row -> row, (a, b) -> b, TreeMap::new));
        assertThat(stored).as("assignments as their clients left them").isEqualTo(new TreeMap<>(load.assignments()));
    }

    /** Each change of the history is on the topic, in order but for batches sent twice, and the last record is the last change. */
    public static long noEventIsLost(PackagedSystem system) {
        Map<String, List<TopicContents.Told>> topic =
                TopicContents.read(system, "dondoc.assignment-events.v1").byKey();
        List<String> missing = new ArrayList<>();
        long twice = 0;
        for (String row : system.query("tasks", """
                select assignment_id, string_agg(version::text, ',' order by version) from assignment_changes group by 1""")) {
            String id = row.split(" ")[0];
            List<String> told = topic.getOrDefault(id, List.of()).stream()
                    .map(event -> Long.toString(event.version()))
                    .toList();
            String once = told.stream().distinct().collect(Collectors.joining(","));
            if (!once.equals(row.split(" ")[1]) || !told.getLast().equals(once.substring(once.lastIndexOf(',') + 1))) {
                missing.add(row + " but " + told);
            }
            twice += told.size() - told.stream().distinct().count();
        }
        assertThat(missing).as("changes and what the topic tells of them").isEmpty();
        assertThat(TopicContents.read(system, "dondoc.directive-events.v1")
                        .byKey()
                        .keySet())
                .as("directives on the topic")
                .isEqualTo(new TreeSet<>(system.query("documents", "select id from directives")));
        return twice;
    }
}
