package vn.dondoc.local.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.dondoc.local.process.ChildProcess;
import vn.dondoc.local.process.HeldProcess;
import vn.dondoc.local.process.LocalProcess;

/** A program that says over HTTP when it is ready. It outlives this JVM, which finds it again by its pid file. */
final class ServiceProcess implements LocalProcess {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Launch launch;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final HeldProcess process;

    /** How it is started and where it answers. */
    record Launch(
            String name, List<String> command, Map<String, String> environment, URI readyUrl, Path log, Path pidFile) {}

    ServiceProcess(Launch launch) {
        this.launch = launch;
        this.process = new HeldProcess(launch.name(), launch.pidFile());
    }

    @Override
    public HeldProcess held() {
        return process;
    }

    @Override
    public void start() throws IOException {
        process.hold(ChildProcess.start(launch.command(), launch.environment(), launch.log(), launch.pidFile(), true));
    }

    @Override
    public void awaitReady(Duration patience) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!isAlive()) {
                throw new IOException("%s ended while it started; its log %s ends: %s"
                        .formatted(name(), launch.log(), ChildProcess.tail(launch.log(), 3)));
            }
            if (System.nanoTime() > giveUpAt) {
                throw new IOException("%s was not ready within %d s; its log is %s."
                        .formatted(name(), patience.toSeconds(), launch.log()));
            }
            Thread.sleep(POLL);
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(launch.readyUrl())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
