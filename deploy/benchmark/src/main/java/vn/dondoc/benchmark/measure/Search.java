package vn.dondoc.benchmark.measure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dondoc.benchmark.drive.ClosedLoop;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.DirectiveVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;

/** Words that stand in all, a tenth, a hundredth and one of the directives, and numbers, asked by two clients in turn. */
final class Search implements Measurement {

    private static final int TIMES_A_SECOND = 100;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        int directives = bench.effort().directives();
        new DirectiveVolume(bench.system().database("documents")).fill(directives);
        int port = bench.system().port(Bench.DOCUMENTS);
        int times = TIMES_A_SECOND * bench.effort().seconds();
        ClosedLoop.Work work = (connection, n) -> {
            String words = switch (n % 5) {
                case 0 -> "uy ban nhan dan";
                case 1 -> "giải ngân";
                case 2 -> "than nóng";
                case 3 -> "mã" + (1 + n * 7919L % directives);
                default -> (1 + n * 7919L % directives) + "/X-UBND";
            };
            try {
                Request request = bench.get(
                        Bench.DOCUMENTS,
                        "/api/v1/directives?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        "clerk");
                connection.ask(request).expect(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        ClosedLoop.run(port, 2, 50 * bench.effort().warmth(), work);
        Pace pace = ClosedLoop.run(port, 2, times, work);
        return List.of(new Row(
                name(),
                directives,
                Rounds.perSecond(pace.rate()),
                "",
                pace.p99(),
                new Goal.AtMost(100, "ms (p99)"),
                pace.p50(),
                pace.p99()));
    }
}
