package vn.dondoc.benchmark.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.measure.Bench;
import vn.dondoc.benchmark.measure.Measurement;
import vn.dondoc.benchmark.measure.Measurements;
import vn.dondoc.benchmark.report.Machine;
import vn.dondoc.benchmark.report.Report;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Api;
import vn.dondoc.benchmark.system.RunningSystem;

/** {@code ./dondoc bench}: brings a system of its own up, measures, writes the report. */
public final class Benchmark {

    private final Options options;
    private final Bench bench;
    private final Report report;
    private final long started;

    private Benchmark(Options options, Bench bench, Report report, long started) {
        this.options = options;
        this.bench = bench;
        this.report = report;
        this.started = started;
    }

    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.parse(List.of(words));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        long started = System.nanoTime();
        Path root = Path.of(System.getProperty("dondoc.root", "")).toAbsolutePath();
        Path home = Path.of(
                System.getProperty("dondoc.home", root.resolve(".dondoc/bench").toString()));
        RunningSystem system = new RunningSystem(root, home, options.portOffset());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
        if (!options.running()) {
            say("Starting a system of its own, data in " + home);
            system.start();
        }
        try (Api api = new Api(system.port(8080))) {
            Bench bench = new Bench(system, api, options.effort(), Files.createDirectories(home.resolve("scripts")));
            Machine machine = Machine.of(root, system.database("tasks").value("show server_version"));
            // A choice of measurements is looked at, not kept.
            Path folder = options.wanted().isEmpty() ? root.resolve("deploy/benchmark") : home.resolve("report");
            if (!options.wanted().isEmpty()) {
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve("reasons.properties"),
                        Files.readString(root.resolve("deploy/benchmark/reasons.properties")));
            }
            new Benchmark(
                            options,
                            bench,
                            new Report(folder, options.effort().mode(), machine, Clock.systemDefaultZone()),
                            started)
                    .run();
            say("The report is in " + folder + ", after " + minutesSince(started) + " of at most "
                    + options.effort().minutes() + " minutes");
        }
    }

    private static void stop(RunningSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    private void run() throws IOException {
        List<Measurement> wanted = Measurements.ALL.stream()
                .filter(one -> options.wants(one.name()))
                .toList();
        TaskVolume volume = new TaskVolume(bench.system().database("tasks"));
        long present = 0;
        for (long size : bench.effort().sizes()) {
            present = size;
            say("%,d assignments".formatted(size));
            long begun = System.nanoTime();
            volume.growTo(size);
            say("  (loaded in " + minutesSince(begun) + ")");
            for (Measurement one : wanted) {
                if (one.grows()) {
                    measure(one, size);
                }
            }
        }
        for (Measurement one : wanted) {
            if (!one.grows()) {
                measure(one, present);
            }
        }
    }

    private void measure(Measurement one, long size) throws IOException {
        long begun = System.nanoTime();
        try {
            for (Row row : one.measure(bench, size)) {
                report.add(row);
                say("%-34s %10s  limit %10s  %8s  goal %-12s %s"
                        .formatted(
                                row.name(),
                                row.ours(),
                                row.limit(),
                                Report.figure(row.measured()),
                                row.goal().text(),
                                row.isMet() ? "met" : "MISSED"));
            }
        } catch (Exception e) {
            report.fail(one.name(), e);
            String why = e.toString();
            say(one.name() + " could not be measured: " + why.substring(0, Math.min(why.length(), 2_000)));
        }
        say("  (%.0f s; %s of %d min)"
                .formatted(
                        (System.nanoTime() - begun) / 1e9,
                        minutesSince(started),
                        options.effort().minutes()));
    }

    private static String minutesSince(long nanoTime) {
        long seconds = (System.nanoTime() - nanoTime) / 1_000_000_000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
