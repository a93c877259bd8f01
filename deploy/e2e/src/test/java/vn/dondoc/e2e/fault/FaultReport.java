package vn.dondoc.e2e.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.e2e.fleet.PatientClient;
import vn.dondoc.e2e.system.Measured;
import vn.dondoc.e2e.system.PackagedSystem;

/** What a run of faults came to, as the table that is committed. */
final class FaultReport {

    private final long seed;
    private final int writesBetween;
    private final Map<Fault, List<Duration>> struck = new EnumMap<>(Fault.class);
    private final List<String> ends = new ArrayList<>();
    private Duration took = Duration.ZERO;

    FaultReport(long seed, int writesBetween) {
        this.seed = seed;
        this.writesBetween = writesBetween;
    }

    int writesBetween() {
        return writesBetween;
    }

    /** @param until so many writes were acknowledged after it as are to lie between two, the fault itself included */
    void struck(Fault fault, Duration until) {
        struck.computeIfAbsent(fault, kind -> new ArrayList<>()).add(until);
        took = took.plus(until);
        System.getLogger("e2e").log(System.Logger.Level.INFO, "{0}: {1} s", fault.words(), until.toMillis() / 1000.0);
    }

    void ended(PackagedSystem system, PatientClient client, long eventsTwice, long mailsTwice) {
        ends.add("Writes acknowledged: %d; requests: %d, of which asked again: %d %s."
                .formatted(
                        client.acknowledged(), client.asked(), client.askedAgain(), new TreeMap<>(client.refusals())));
        ends.add("Acknowledged writes lost: 0. Events lost: 0; sent twice and dropped by readers: %d."
                .formatted(eventsTwice));
        ends.add("Directives: %d. Assignments: %d. Notices in the inbox: %d, missing or doubled: 0. Dead letters: 0."
                .formatted(
                        system.count("documents", "directives"),
                        system.count("tasks", "assignments where state <> 'DRAFT'"),
                        system.count("notifications", "notices where channel = 'INBOX'")));
        ends.add("Assignments that had ended before their agency could be told of them: %d."
                .formatted(system.count("notifications", """
                        follow_ups f where f.state in ('COMPLETED', 'WITHDRAWN') and not exists (
                            select from notices n where n.assignment_id = f.assignment_id and n.rung = 'ISSUED'
                                                    and n.channel = 'INBOX')""")));
        ends.add("Mails: %d, taken twice by SMTP since a crash came between: %d."
                .formatted(system.mailHeaders("Message-ID").size(), mailsTwice));
    }

    Duration took() {
        return took;
    }

    /** As far as it has come. */
    void keep() {
        Measured.keep("faults-of-seed-" + seed + ".md", asMarkdown());
    }

    private String asMarkdown() {
        StringBuilder text = new StringBuilder("# Faults survived\n\n");
        text.append("Two replicas of each service, one PostgreSQL, one Kafka; %d faults in %d s, seed %d.\n"
                .formatted(struck.values().stream().mapToInt(List::size).sum(), took.toSeconds(), seed));
        text.append("%s, %d processors, JDK %s.\n\n"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature()));
        text.append("| Fault | times | until %d more writes, median s | longest s |\n|---|---:|---:|---:|\n"
                .formatted(writesBetween));
        struck.forEach((fault, all) -> {
            List<Duration> sorted = all.stream().sorted().toList();
            text.append("| %s | %d | %.1f | %.1f |\n"
                    .formatted(
                            fault.words(),
                            all.size(),
                            sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                            sorted.getLast().toMillis() / 1000.0));
        });
        text.append('\n');
        ends.forEach(end -> text.append("- ").append(end).append('\n'));
        return text.toString();
    }
}
