package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.RunningSystem;

/**
 * One more replica of each service is started as its image starts it: with a cache of classes and profiles that was made
 * beforehand by a training run. Beside the running system, which has nothing to do meanwhile.
 */
final class Start implements Measurement {

    private static final int PORT = 7_070;
    private static final int PATIENCE_SECONDS = 60;
    private static final Path DOCKERFILE = Path.of("deploy/kubernetes/images/Dockerfile");

    /** The last is the manifests' to say; the cache is named for each service. */
    private static final Pattern OPTION = Pattern.compile("^ *\"(-(?!XX:AOTCache|jar).+)\", \\\\$", Pattern.MULTILINE);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        List<Row> rows = new ArrayList<>();
        train(bench);
        for (String service : bench.effort().started()) {
            Path cache = cache(bench, service);
            List<Replica> started = new ArrayList<>();
            // The training has just brought the cache into the machine's memory.
            for (int round = 1; round < bench.effort().rounds(); round++) {
                started.add(start(bench, service, "-XX:AOTCache=" + cache));
            }
            double took =
                    Rounds.median(started.stream().mapToDouble(Replica::millis).toArray());
            double resident = Rounds.median(
                    started.stream().mapToDouble(Replica::megabytes).toArray());
            rows.add(new Row(
                    "start of " + service, 0, "%.0f ms".formatted(took), "", took, new Goal.AtMost(1_500, "ms"), 0, 0));
            rows.add(new Row(
                    "memory of " + service,
                    0,
                    "%.0f MB".formatted(resident),
                    "",
                    resident,
                    new Goal.AtMost(260, "MB"),
                    0,
                    0));
        }
        return rows;
    }

    private record Replica(double millis, double megabytes) {}

    /** All at once: that takes as long as the slowest, and nothing of it is measured. */
    private static void train(Bench bench) throws IOException, InterruptedException {
        Map<Integer, Process> replicas = new TreeMap<>();
        try {
            int port = bench.system().port(PORT);
            for (String service : bench.effort().started()) {
                port++;
                replicas.put(port, begin(bench, service, "-XX:AOTCacheOutput=" + cache(bench, service), port));
            }
            for (Map.Entry<Integer, Process> replica : replicas.entrySet()) {
                awaitReady(replica.getKey(), replica.getValue());
            }
        } finally {
            replicas.values().forEach(Process::destroy);
            for (Process replica : replicas.values()) {
                end(replica);
            }
        }
    }

    private static Path cache(Bench bench, String service) {
        return bench.work().resolve(service + ".aot");
    }

    private static Replica start(Bench bench, String service, String cache) throws IOException, InterruptedException {
        int port = bench.system().port(PORT);
        long begun = System.nanoTime();
        Process replica = begin(bench, service, cache, port);
        try {
            awaitReady(port, replica);
            double took = (System.nanoTime() - begun) / 1e6;
            TimeUnit.SECONDS.sleep(2);
            return new Replica(took, RunningSystem.residentMegabytes(replica.toHandle()));
        } finally {
            replica.destroy();
            end(replica);
        }
    }

    private static Process begin(Bench bench, String service, String cache, int port) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), cache));
        command.addAll(options(bench));
        command.addAll(List.of("-Xmx256m", "-jar", "quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(bench.system()
                        .root()
                        .resolve(service)
                        .resolve("target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(bench.work().resolve(service + ".log").toFile());
        builder.environment().putAll(environment(bench.system().process(service)));
        builder.environment().keySet().removeIf(name -> name.contains("JAVA_OPTIONS"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.start();
    }

    /** Those of the image. */
    private static List<String> options(Bench bench) throws IOException {
        return OPTION.matcher(Files.readString(bench.system().root().resolve(DOCKERFILE)))
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    private static void end(Process replica) throws InterruptedException {
        if (!replica.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            replica.destroyForcibly();
        }
    }

    private static void awaitReady(int port, Process replica) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (replica.isAlive() && System.nanoTime() < giveUpAt) {
                try {
                    if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
        }
        throw new IOException("a replica did not become ready");
    }

    private static Map<String, String> environment(ProcessHandle running) throws IOException {
        String all = Files.readString(Path.of("/proc/" + running.pid() + "/environ"), StandardCharsets.UTF_8);
        return Stream.of(all.split("\0"))
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> first));
    }
}
