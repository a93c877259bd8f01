package vn.dondoc.benchmark.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Rows as they come; written after each, so that a run that is cut off leaves what it has measured. */
public final class Report {

    private static final String HEAD = """
            # %s

            Made by `./dondoc bench %s` on %s in %d minutes. Rates are the medians of rounds in which ours and the limit took turns;
            a ratio is the median of the rounds' ratios. Both sides share the machine with the load generator. The services ran with
            both of the JVM's compilers, the databases with durable commits.
            A token's client may ask as often as it likes here: a few clients stand for thousands. To lay ten million assignments ready
            takes longer than a mode may take: the option `--ten-million` adds them. While "submit and accept" is measured,
            notification-service stands still on both sides: what it does with the events has a measurement of its own.

            """;

    private static final String UNEXPLAINED = "**no reason is known yet**";

    private final Path folder;
    private final String mode;
    private final Machine machine;
    private final Properties reasons = new Properties();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Clock clock;
    private final LocalDateTime begun;

    /** @param folder holds the report, its plots, and the reasons why goals are missed */
    public Report(Path folder, String mode, Machine machine, Clock clock) throws IOException {
        this.folder = folder;
        this.mode = mode;
        this.machine = machine;
        this.clock = clock;
        this.begun = LocalDateTime.now(clock);
        try (Reader reader = Files.newBufferedReader(folder.resolve("reasons.properties"))) {
            reasons.load(reader);
        }
    }

    public void add(Row row) throws IOException {
        rows.add(row);
        write();
    }

    /** The measurement could not be made. */
    public void fail(String name, Exception why) throws IOException {
        String message = why.toString().lines().findFirst().orElse("");
        failures.add(name + ": " + message.substring(0, Math.min(message.length(), 300)));
        write();
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder(HEAD.formatted(
                mode.equals("full") ? "What the system does, beside what could be done" : "Quick measurements",
                "--" + mode,
                begun.format(DateTimeFormatter.ISO_LOCAL_DATE),
                Math.max(1, Duration.between(begun, LocalDateTime.now(clock)).toMinutes())));
        machine.facts()
                .forEach((what, value) -> text.append("- ")
                        .append(what)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        text.append("""

                | Measurement | Rows | Ours | Limit | Measured | Goal | p50 ms | p99 ms | |
                |---|--:|--:|--:|--:|--:|--:|--:|---|
                """);
        rows.forEach(row -> text.append(line(row)));
        failures.forEach(
                failure -> text.append("\nNot measured: ").append(failure).append('\n'));
        Map<String, List<Row>> scaled = scaled();
        if (!scaled.isEmpty()) {
            Path plots = Files.createDirectories(folder.resolve("plots"));
            text.append("\n## As the data grow\n\n");
            for (var one : scaled.entrySet()) {
                String file = mode + "-" + one.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
                Files.writeString(plots.resolve(file), Plot.of(one.getKey(), one.getValue()));
                text.append("![%s](plots/%s)\n".formatted(one.getKey(), file));
            }
        }
        Files.writeString(folder.resolve(mode.equals("full") ? "report.md" : "report-" + mode + ".md"), text);
    }

    private String line(Row row) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.name(),
                        row.size() == 0 ? "" : String.format(Locale.ROOT, "%,d", row.size()),
                        row.ours(),
                        row.limit(),
                        figure(row.measured()),
                        row.goal().text(),
                        row.p50() == 0 ? "" : figure(row.p50()),
                        row.p99() == 0 ? "" : figure(row.p99()),
                        verdict(row));
    }

    private String verdict(Row row) {
        if (row.goal() instanceof Goal.Told) {
            return "";
        }
        String verdict = row.isMet()
                ? "met"
                : "missed: " + reasons.getProperty(row.name().replace(' ', '-'), UNEXPLAINED);
        return row.note().isEmpty() ? verdict : verdict + "; " + row.note();
    }

    public static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** What was measured on more than one amount of data. */
    private Map<String, List<Row>> scaled() {
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        byName.values().removeIf(some -> some.size() < 2);
        return byName;
    }
}
