package vn.dondoc.benchmark.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Latencies;
import vn.dondoc.benchmark.drive.OpenLoop;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Api;

/**
 * 200 agencies wait for changes; 200 assignments a second change. The time runs from before the request that changes one, which is
 * longer than from its commit, until the agency's client has the answer that tells it.
 */
final class LongPoller implements Measurement {

    private static final int CHANGES_A_SECOND = 200;

    /** What was never heard counts as a minute. */
    private static final long NEVER = 60_000_000_000L;

    @Override
    public String name() {
        return "change to long-poller";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        int seconds = bench.effort().seconds() * 3 + 3;
        new TaskVolume(bench.tasks()).layReady(CHANGES_A_SECOND * seconds);
        List<List<String>> work = bench.tasks().query("select assignment, agency from bench_work order by n");
        int port = bench.system().port(Bench.TASKS);
        Map<String, Long> asked = new ConcurrentHashMap<>();
        Map<String, Long> heard = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch waiting = new CountDownLatch(TaskVolume.AGENCIES);
        List<Thread> pollers = new ArrayList<>();
        for (int n = 1; n <= TaskVolume.AGENCIES; n++) {
            String agency = TaskVolume.agency(n);
            Map<String, String> caller = bench.api().as("agency " + agency);
            pollers.add(Thread.startVirtualThread(() -> poll(port, agency, caller, heard, waiting, over)));
        }
        if (!waiting.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("not all agencies came to wait");
        }
        String version;
        try (HttpConnection connection = new HttpConnection(port)) {
            version = connection
                    .ask(bench.get(
                            Bench.TASKS,
                            "/api/v1/assignments/" + work.getFirst().getFirst(),
                            "coordinator"))
                    .expect(200)
                    .etag();
        }
        OpenLoop.run(port, CHANGES_A_SECOND, seconds, 32, (connection, n) -> {
            List<String> row = work.get(n);
            asked.put(row.getFirst(), System.nanoTime());
            return report(bench, connection, row, version);
        });
        TimeUnit.SECONDS.sleep(1);
        over.set(true);
        for (Thread poller : pollers) {
            poller.interrupt();
        }
        // The first seconds warm up.
        Set<String> counted = work.subList(work.size() / 3, work.size()).stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
        Latencies latencies = Latencies.of(counted.stream()
                .mapToLong(one -> {
                    Long from = asked.get(one);
                    Long until = heard.get(one);
                    return from == null || until == null ? NEVER : until - from;
                })
                .toArray());
        return List.of(new Row(
                name(),
                size,
                CHANGES_A_SECOND + "/s",
                "",
                latencies.percentile(99),
                new Goal.AtMost(200, "ms (p99)"),
                latencies.percentile(50),
                latencies.percentile(99)));
    }

    private static boolean report(Bench bench, HttpConnection connection, List<String> row, String version)
            throws IOException {
        try {
            Map<String, String> caller = bench.api().as("agency " + row.get(1));
            return connection
                            .ask(Request.post(
                                    bench.system().port(Bench.TASKS),
                                    "/api/v1/assignments/" + row.getFirst() + "/submission",
                                    Bench.with(
                                            Bench.with(caller, "If-Match", version), "Idempotency-Key", FreshId.next()),
                                    "{\"note\": \"Đã hoàn thành\"}"))
                            .status()
                    == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** First through what there is, then held for what comes. */
    private static void poll(
            int port,
            String agency,
            Map<String, String> caller,
            Map<String, Long> heard,
            CountDownLatch waiting,
            AtomicBoolean over) {
        String path = "/api/v1/agencies/" + agency + "/assignment-changes?limit=200";
        String since = "";
        Map<String, String> patient = caller;
        try (HttpConnection connection = new HttpConnection(port)) {
            while (!over.get()) {
                JsonNode answer = Api.json(connection
                        .ask(Request.get(port, path + since, patient))
                        .expect(200)
                        .body());
                long now = System.nanoTime();
                answer.path("items").forEach(item -> heard.put(item.path("id").asText(), now));
                since = "&since=" + answer.path("next").asText();
                if (patient == caller && !answer.path("more").asBoolean()) {
                    patient = Bench.with(caller, "Prefer", "wait=20");
                    waiting.countDown();
                }
            }
        } catch (IOException e) {
            // The end of the measurement interrupts those who wait; a poller that fails before hears nothing, which
            // counts.
            waiting.countDown();
        }
    }
}
