package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.benchmark.drive.ClosedLoop;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.limit.Pgbench;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Database;

/** An agency reports, the office accepts: two requests, counted as one work. The limit is the statements of both, as durable. */
final class SubmitAndAccept implements Measurement {

    private static final int CLIENTS = 16;

    /** What it does with the events of these writes is a measurement of its own, and no part of the limit here. */
    private static final String LISTENER = "notification-service";

    @Override
    public String name() {
        return "submit and accept";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        Database tasks = bench.tasks();
        int each = 10 * bench.effort().seconds();
        int works = each * CLIENTS;
        int warmUp = 200 * bench.effort().warmth();
        new TaskVolume(tasks).layReady(1 + warmUp + 2 * works * bench.effort().rounds());
        List<List<String>> rows = tasks.query("select assignment, agency, task, directive from bench_work order by n");
        String etag;
        try (HttpConnection connection = new HttpConnection(bench.system().port(Bench.TASKS))) {
            String first = rows.getFirst().get(0);
            etag = connection
                    .ask(bench.get(Bench.TASKS, "/api/v1/assignments/" + first, "coordinator"))
                    .expect(200)
                    .etag();
        }
        AtomicInteger next = new AtomicInteger(1);
        ClosedLoop.Work work = (connection, n) -> pair(bench, connection, rows.get(next.getAndIncrement()), etag);
        ClosedLoop.run(bench.system().port(Bench.TASKS), CLIENTS, warmUp, work);
        String script = script(bench, rows.getFirst(), etag);
        Pgbench pgbench = bench.pgbench(tasks);
        bench.system().pause(LISTENER);
        try {
            return List.of(Rounds.alternating(
                            bench,
                            "task-service",
                            () -> ClosedLoop.run(bench.system().port(Bench.TASKS), CLIENTS, works, work),
                            () -> pgbench.times(script, each, next.getAndAdd(works)))
                    .row(name(), size, new Goal.AtLeast(0.4)));
        } finally {
            bench.system().goOn(LISTENER);
        }
    }

    private static String script(Bench bench, List<String> row, String etag) throws Exception {
        Map<String, String> known = new TreeMap<>(
                Map.of(row.get(0), "assignment", row.get(1), "agency", row.get(2), "task", row.get(3), "directive"));
        try (HttpConnection connection = new HttpConnection(bench.system().port(Bench.TASKS))) {
            return bench.statements(bench.tasks())
                    .ofWrite(() -> pair(bench, connection, row, etag), known, "bench_work");
        }
    }

    private static void pair(Bench bench, HttpConnection connection, List<String> row, String etag) throws IOException {
        try {
            String path = "/api/v1/assignments/" + row.get(0);
            int port = bench.system().port(Bench.TASKS);
            String submitted = connection
                    .ask(Request.post(
                            port,
                            path + "/submission",
                            write(bench.api().as("agency " + row.get(1)), etag),
                            "{\"note\": \"Đã hoàn thành rà soát, kèm báo cáo\"}"))
                    .expect(200)
                    .etag();
            connection
                    .ask(Request.post(
                            port, path + "/acceptance", write(bench.api().as("coordinator"), submitted), "{}"))
                    .expect(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> write(Map<String, String> caller, String etag) {
        return Bench.with(Bench.with(caller, "If-Match", etag), "Idempotency-Key", FreshId.next());
    }
}
