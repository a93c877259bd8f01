package vn.dondoc.e2e.fleet;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import vn.dondoc.e2e.system.PackagedSystem;

/** Two replicas of each service over one PostgreSQL and one Kafka, with wires between that can be cut. */
public final class Fleet implements AutoCloseable {

    public static final List<String> SERVICES = List.of("documents", "tasks", "notifications");
    private static final int REPLICAS = 2;
    private static final Duration START = Duration.ofMinutes(6);

    private final PackagedSystem system;
    private final Path home;
    private Duration clock;
    private final List<Replica> replicas = new ArrayList<>();
    private final List<CutProxy> toDatabase = new ArrayList<>();
    private final List<CutProxy> toClients = new ArrayList<>();
    private final Map<String, List<CutProxy>> doors = new HashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();

    private Fleet(PackagedSystem system, Path home, Duration clock) {
        this.system = system;
        this.home = home;
        this.clock = clock;
    }

    /**
     * @param root where the programs were built
     * @param time of the office when it starts
     */
    public static Fleet start(PackagedSystem system, Path home, Path root, String time) throws IOException {
        Fleet fleet = new Fleet(system, home, until(time));
        for (int n = 1; n <= REPLICAS; n++) {
            for (String service : SERVICES) {
                fleet.add(service, n, root);
            }
        }
        fleet.replicas.forEach(Replica::start);
        fleet.awaitReady();
        return fleet;
    }

    private static Duration until(String time) {
        Instant then =
                LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        return Duration.between(Instant.now(), then);
    }

    /** Every clock is right, and shows this. */
    public void itIs(String time) throws IOException {
        clock = until(time);
        for (Replica replica : replicas) {
            replica.clockIs(clock);
        }
    }

    private void add(String service, int number, Path root) throws IOException {
        String name = service.substring(0, service.length() - 1) + "-service";
        int port = number == 1 ? 8081 + SERVICES.indexOf(service) + system.offset() : freePort();
        CutProxy database = new CutProxy(15432 + system.offset());
        CutProxy door = new CutProxy(port);
        toDatabase.add(database);
        toClients.add(door);
        doors.computeIfAbsent(service, key -> new ArrayList<>()).add(door);
        Path file = home.resolve("clock-" + service + "-" + number);
        Replica replica = new Replica(
                name,
                number,
                root,
                home.resolve("logs").resolve(name + "-" + number + ".log"),
                file,
                environment(service, port, database.port(), file));
        replica.clockIs(clock);
        replicas.add(replica);
    }

    private Map<String, String> environment(String database, int port, int databasePort, Path clockFile) {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database + "_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database + "_app");
        environment.put("QUARKUS_FLYWAY_USERNAME", database + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", database + "_owner");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + (19092 + system.offset()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + (8080 + system.offset()));
        environment.put("DONDOC_SMTP_HOST", "127.0.0.1");
        environment.put("DONDOC_SMTP_PORT", Integer.toString(1025 + system.offset()));
        // As in the manifests, but for the number: who is told to end answers first what it was asked.
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "10S");
        environment.put("DONDOC_CLOCK_OFFSET_FILE", clockFile.toString());
        environment.put("DONDOC_LINKS_KEYS", key);
        environment.put("DONDOC_WEBHOOKS_KEYS", key);
        environment.put("DONDOC_AUDIT_ANCHORS", home.resolve("anchors").toString());
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until every replica answers that it is ready. */
    public void awaitReady() {
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> toClients.stream().allMatch(this::isReady));
    }

    private boolean isReady(CutProxy door) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A replica of the service, another one each time, as a load balancer that knows nothing would choose. */
    public URI address(String service, String path) {
        List<CutProxy> all = doors.getOrDefault(service, List.of());
        CutProxy door = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
        return URI.create("http://127.0.0.1:" + door.port() + "/api/v1" + path);
    }

    public List<Replica> replicas() {
        return replicas;
    }

    public List<CutProxy> wiresToDatabase() {
        return toDatabase;
    }

    public List<CutProxy> wiresToClients() {
        return toClients;
    }

    public PackagedSystem system() {
        return system;
    }

    /** One replica's clock goes wrong by so much; those of the others are right again. */
    public void skew(Replica wrong, Duration by) throws IOException {
        for (Replica replica : replicas) {
            replica.clockIs(replica == wrong ? clock.plus(by) : clock);
        }
    }

    @Override
    public void close() throws IOException {
        replicas.forEach(Replica::close);
        for (CutProxy wire : toDatabase) {
            wire.close();
        }
        for (CutProxy wire : toClients) {
            wire.close();
        }
        http.close();
    }

    public static void createFolders(Path home) throws IOException {
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("anchors"));
    }
}
