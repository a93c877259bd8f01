package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.drive.Wrk;
import vn.dondoc.benchmark.limit.Pgbench;
import vn.dondoc.benchmark.limit.SameStatements;
import vn.dondoc.benchmark.limit.StatementLog;
import vn.dondoc.benchmark.system.Api;
import vn.dondoc.benchmark.system.Database;
import vn.dondoc.benchmark.system.RunningSystem;

/**
 * What every measurement works with.
 *
 * @param effort how long and on how much
 * @param work folder for scripts
 */
public record Bench(RunningSystem system, Api api, Effort effort, Path work) {

    static final int DOCUMENTS = 8081;
    static final int TASKS = 8082;

    private static final int DATABASE_CLIENTS = 16;

    /**
     * @param minutes it may take in all
     * @param seconds of one run of one side
     * @param rounds in which both sides have a turn
     * @param sizes assignments on which what grows is measured
     * @param directives that are searched
     * @param events that are consumed, due at once, or told in digests
     * @param peakSeconds how long the nation's peak lasts
     * @param warmth how much is asked before the clock runs: code that was just started is compiled while it works
     * @param started services of which replicas are started: each needs a training run of half a minute
     */
    public record Effort(
            String mode,
            int minutes,
            int seconds,
            int rounds,
            List<Long> sizes,
            int directives,
            int events,
            int peakSeconds,
            int warmth,
            List<String> started) {

        public static final Effort QUICK =
                new Effort("quick", 5, 1, 2, List.of(100_000L), 20_000, 10_000, 5, 1, List.of("task-service"));
        public static final Effort FULL = new Effort(
                "full",
                40,
                4,
                3,
                List.of(10_000L, 100_000L, 1_000_000L),
                1_000_000,
                300_000,
                300,
                8,
                RunningSystem.SERVICES);

        /** Also on so many assignments, for which the time of its mode is too short. */
        public Effort and(long size) {
            List<Long> more = Stream.concat(sizes.stream(), Stream.of(size)).toList();
            return new Effort(mode, minutes, seconds, rounds, more, directives, events, peakSeconds, warmth, started);
        }
    }

    Database tasks() {
        return system.database("tasks");
    }

    Request get(int standardPort, String path, String who) throws IOException, InterruptedException {
        return Request.get(system.port(standardPort), path, api.as(who));
    }

    Pace drive(List<Request> requests) throws IOException, InterruptedException {
        return new Wrk(work).run(requests, effort.seconds());
    }

    /** The services compile what is asked of them for the first time, on the least data, while they answer. */
    void warmUp(List<Request> requests, long size) throws IOException, InterruptedException {
        boolean first = size == effort.sizes().getFirst();
        new Wrk(work).run(requests, first ? 3 * effort.warmth() : effort.seconds());
    }

    SameStatements statements(Database database) {
        return new SameStatements(new StatementLog(system.log("postgres"), database));
    }

    Pgbench pgbench(Database database) {
        return new Pgbench(database, work, DATABASE_CLIENTS);
    }

    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new java.util.TreeMap<>(headers);
        all.put(name, value);
        return all;
    }
}
