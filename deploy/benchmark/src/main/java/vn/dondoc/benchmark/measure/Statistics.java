package vn.dondoc.benchmark.measure;

import java.util.List;
import vn.dondoc.benchmark.drive.ClosedLoop;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.limit.Pgbench;
import vn.dondoc.benchmark.load.SpanVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;

/** The table of a year by agency, as JSON; the limit is its one statement, alone and without an answer to be written. */
final class Statistics implements Measurement {

    private static final int TIMES = 20;
    private static final String YEAR = "/api/v1/statistics?body=H12&from=2019-01-01&to=2019-12-31&by=AGENCY";

    @Override
    public String name() {
        return "statistics of a year";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        new SpanVolume(bench.tasks()).fill(size);
        int port = bench.system().port(Bench.TASKS);
        Request request = bench.get(Bench.TASKS, YEAR, "coordinator");
        ClosedLoop.Work work = (connection, n) -> connection.ask(request).expect(200);
        ClosedLoop.run(port, 1, 2 * TIMES * bench.effort().warmth(), work);
        String script;
        try (HttpConnection connection = new HttpConnection(port)) {
            script = bench.statements(bench.tasks())
                    .ofReads(List.of(() -> connection.ask(request).expect(200)), n -> "assignment_spans")
                    .getFirst();
        }
        Pgbench alone = new Pgbench(bench.tasks(), bench.work(), 1);
        Rounds rounds = Rounds.alternating(
                bench,
                "task-service",
                () -> ClosedLoop.run(port, 1, TIMES, work),
                () -> alone.forSeconds(List.of(script), bench.effort().seconds()));
        Row beside = rounds.row(name(), size, new Goal.AtMost(1.2, ""));
        return List.of(
                beside,
                new Row(
                        name() + ", time",
                        size,
                        beside.ours(),
                        "",
                        beside.p50(),
                        new Goal.AtMost(300, "ms (p50)"),
                        beside.p50(),
                        beside.p99()));
    }
}
