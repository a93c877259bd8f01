package vn.dondoc.benchmark.measure;

import java.util.List;
import vn.dondoc.benchmark.drive.ClosedLoop;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Api;

/** What a text of twenty pages gives to whom by when, proposed over HTTP. */
final class Breakdown implements Measurement {

    private static final int TIMES_A_SECOND = 8;

    @Override
    public String name() {
        return "breakdown of 20 pages";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        int port = bench.system().port(Bench.TASKS);
        String body = "{\"type\": \"CT\", \"issuedOn\": \"2020-08-18\", \"issuer\": \"UBND tỉnh Cà Mau\", \"text\": "
                + Api.quoted(Text.ofTwentyPages(bench.system().root())) + "}";
        ClosedLoop.Work work = (connection, n) -> {
            try {
                connection
                        .ask(Request.post(
                                port,
                                "/api/v1/breakdown-previews",
                                Bench.with(bench.api().as("clerk"), "Idempotency-Key", FreshId.next()),
                                body))
                        .expect(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        int times = TIMES_A_SECOND * bench.effort().seconds();
        ClosedLoop.run(port, 1, 20 * bench.effort().warmth(), work);
        Pace pace = ClosedLoop.run(port, 1, times * bench.effort().rounds(), work);
        return List.of(new Row(
                name(),
                0,
                Rounds.perSecond(pace.rate()),
                "",
                pace.p50(),
                new Goal.AtMost(50, "ms (p50)"),
                pace.p50(),
                pace.p99()));
    }
}
