package vn.dondoc.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.limit.BareRows;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Report;
import vn.dondoc.benchmark.report.Row;

/** The worst single directive: 40 tasks of 150 agencies in one request. The limit is to write the very rows that it left. */
final class Issue implements Measurement {

    private static final int ASSIGNMENTS = 6_000;
    private static final int AGENCIES = 150;

    @Override
    public String name() {
        return "issue 6,000 at once";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        int port = bench.system().port(Bench.TASKS);
        // The first of all warms up.
        for (int round = 0; round <= bench.effort().rounds(); round++) {
            String directive = new TaskVolume(bench.tasks()).draft(ASSIGNMENTS, AGENCIES);
            bench.tasks().execute("analyze assignments, tasks");
            Request issue = Request.post(
                    port,
                    "/api/v1/directives/" + directive + "/issuance",
                    Bench.with(bench.api().as("coordinator"), "Idempotency-Key", FreshId.next()),
                    "{}");
            double took;
            try (HttpConnection connection = new HttpConnection(port)) {
                connection.ask(bench.get(Bench.TASKS, "/api/v1/directives/" + directive, "coordinator"));
                long begun = System.nanoTime();
                connection.ask(issue).expect(200);
                took = (System.nanoTime() - begun) / 1e6;
            }
            double bare = BareRows.ofLastWrite(
                    bench.tasks(),
                    "select xmin from assignments where directive_id = '" + directive + "' limit 1",
                    ASSIGNMENTS);
            if (round > 0) {
                ours.add(took);
                limits.add(bare);
            }
        }
        double[] ratios = new double[ours.size()];
        for (int n = 0; n < ratios.length; n++) {
            ratios[n] = ours.get(n) / limits.get(n);
        }
        return List.of(new Row(
                name(), size, millis(ours), millis(limits), Rounds.median(ratios), new Goal.AtMost(3, ""), 0, 0));
    }

    private static String millis(List<Double> some) {
        return Report.figure(Rounds.median(
                        some.stream().mapToDouble(Double::doubleValue).toArray()))
                + " ms";
    }
}
