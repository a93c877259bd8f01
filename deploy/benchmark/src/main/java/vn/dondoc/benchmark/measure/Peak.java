package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.dondoc.benchmark.drive.Answer;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.OpenLoop;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;

/**
 * The nation's Monday morning: 2,800 requests a second at moments fixed beforehand, 80 % polls with the tag last given, 15 % first
 * pages, 5 % reports of work done.
 */
final class Peak implements Measurement {

    private static final int RATE = 2_800;
    private static final int CLIENTS = 400;

    @Override
    public String name() {
        return "nation's peak";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        int seconds = bench.effort().peakSeconds();
        int warmUp = 3 + 2 * bench.effort().warmth();
        int writes = (seconds + warmUp) * RATE / 20 + 1;
        new TaskVolume(bench.tasks()).layReady(writes);
        Load load = new Load(bench, bench.tasks().query("select assignment, agency from bench_work order by n"));
        int port = bench.system().port(Bench.TASKS);
        load.learnTags(port);
        OpenLoop.run(port, RATE / 2, warmUp, CLIENTS, load::ask);
        OpenLoop.Outcome outcome = OpenLoop.run(port, RATE, seconds, CLIENTS, load::ask);
        String ours = "%s for %d s, %d errors, %,d not asked in time"
                .formatted(Rounds.perSecond(outcome.pace().rate()), seconds, outcome.errors(), outcome.unasked());
        return List.of(new Row(
                name(),
                size,
                ours,
                "",
                outcome.errors() > 0 ? Double.POSITIVE_INFINITY : outcome.pace().p99(),
                new Goal.AtMost(50, "ms (p99), no error"),
                outcome.pace().p50(),
                outcome.pace().p99()));
    }

    /** What all clients share. */
    private static final class Load {
        private final int port;
        private final List<List<String>> work;
        private final List<Map<String, String>> agencies = new ArrayList<>();
        private final AtomicReferenceArray<String> tags = new AtomicReferenceArray<>(TaskVolume.AGENCIES);
        private final AtomicInteger nextWork = new AtomicInteger(1);
        private final String version;

        Load(Bench bench, List<List<String>> work) throws IOException, InterruptedException {
            this.port = bench.system().port(Bench.TASKS);
            this.work = work;
            for (int n = 1; n <= TaskVolume.AGENCIES; n++) {
                agencies.add(bench.api().as("agency " + TaskVolume.agency(n)));
            }
            try (HttpConnection connection = new HttpConnection(port)) {
                version = connection
                        .ask(bench.get(
                                Bench.TASKS,
                                "/api/v1/assignments/" + work.getFirst().getFirst(),
                                "coordinator"))
                        .expect(200)
                        .etag();
            }
        }

        void learnTags(int toPort) throws IOException {
            try (HttpConnection connection = new HttpConnection(toPort)) {
                for (int agency = 0; agency < TaskVolume.AGENCIES; agency++) {
                    tags.set(agency, connection.ask(page(agency)).expect(200).etag());
                }
            }
        }

        boolean ask(HttpConnection connection, int n) throws IOException {
            int agency = Math.floorMod(n * 7919, TaskVolume.AGENCIES);
            return switch (n % 20) {
                case 7 ->
                    connection.ask(report(work.get(nextWork.getAndIncrement()))).status() == 200;
                case 2, 9, 16 -> connection.ask(page(agency)).status() == 200;
                default -> poll(connection, agency);
            };
        }

        private boolean poll(HttpConnection connection, int agency) throws IOException {
            Request page = page(agency);
            Answer answer = connection.ask(
                    Request.get(port, page.path(), Bench.with(page.headers(), "If-None-Match", tags.get(agency))));
            if (answer.status() == 200) {
                tags.set(agency, answer.etag());
            }
            return answer.status() == 304 || answer.status() == 200;
        }

        private Request page(int agency) {
            return Request.get(
                    port, "/api/v1/agencies/" + TaskVolume.agency(agency + 1) + "/assignments", agencies.get(agency));
        }

        private Request report(List<String> row) {
            int agency = Integer.parseInt(row.get(1).substring("H12.B".length())) - 1;
            return Request.post(
                    port,
                    "/api/v1/assignments/" + row.getFirst() + "/submission",
                    Bench.with(
                            Bench.with(agencies.get(agency), "If-Match", version), "Idempotency-Key", FreshId.next()),
                    "{\"note\": \"Đã hoàn thành\"}");
        }
    }
}
