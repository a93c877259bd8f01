package vn.dondoc.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import vn.dondoc.local.process.ChildProcess;
import vn.dondoc.local.process.HeldProcess;
import vn.dondoc.local.process.JavaProgram;
import vn.dondoc.local.process.LocalProcess;

/** A real Kafka broker with its own KRaft controller, in its own JVM, on 127.0.0.1 only. */
public final class KafkaBroker implements LocalProcess {
    private final KafkaSettings settings;
    private final HeldProcess process;

    public KafkaBroker(KafkaSettings settings) {
        this.settings = settings;
        this.process = new HeldProcess("Kafka", settings.pidFile());
    }

    @Override
    public HeldProcess held() {
        return process;
    }

    @Override
    public void start() throws IOException {
        process.requireNoneRunsOn(settings.data());
        Files.createDirectories(settings.data());
        Path properties = settings.data().resolveSibling(settings.data().getFileName() + ".properties");
        Files.write(properties, KafkaConfiguration.of(settings));
        if (!Files.exists(settings.data().resolve("meta.properties"))) {
            format(properties);
        }
        process.hold(ChildProcess.start(
                program(List.of("-Xmx512m"), "kafka.Kafka", properties.toString()),
                Map.of(),
                settings.log(),
                settings.pidFile(),
                settings.outlivesJvm()));
    }

    /** Returns when the broker answers a client. */
    @Override
    public void awaitReady(Duration patience) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(adminProperties(bootstrapServers()))) {
            // First whether it lives: another broker may answer on this port.
            while (requireAlive() && !answers(admin)) {
                if (System.nanoTime() > giveUpAt) {
                    throw new IOException("Kafka did not answer on port " + settings.port() + " within "
                            + patience.toSeconds() + " s. Its log is " + settings.log() + ".");
                }
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    static Properties adminProperties(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("reconnect.backoff.ms", "50");
        properties.put("reconnect.backoff.max.ms", "200");
        return properties;
    }

    private boolean requireAlive() throws IOException {
        if (!isAlive()) {
            throw new IOException("Kafka did not start. Its log ends: " + ChildProcess.tail(settings.log(), 3));
        }
        return true;
    }

    private void format(Path properties) throws IOException {
        Path pidFile = settings.data().resolveSibling("kafka-format.pid");
        List<String> command = program(
                List.of(),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                properties.toString());
        ChildProcess format = ChildProcess.start(command, Map.of(), settings.log(), pidFile, false);
        boolean done = format.awaitExit(Duration.ofSeconds(60));
        Files.deleteIfExists(pidFile);
        if (!done || !Files.exists(settings.data().resolve("meta.properties"))) {
            format.kill();
            throw new IOException(
                    "Kafka's storage could not be formatted. The log ends: " + ChildProcess.tail(settings.log(), 3));
        }
    }

    private List<String> program(List<String> options, String main, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(JavaProgram.QUICK_START);
        all.add("-Dlog4j2.configurationFile=classpath:vn/dondoc/local/kafka-log4j2.properties");
        all.add("--enable-native-access=ALL-UNNAMED");
        all.add("--sun-misc-unsafe-memory-access=allow");
        return JavaProgram.ofClass(all, KafkaClassPath.ofThisJvm(), main, arguments);
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(500, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
