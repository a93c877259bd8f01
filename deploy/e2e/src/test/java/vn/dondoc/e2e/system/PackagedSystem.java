package vn.dondoc.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One run of {@code ./dondoc} with its own data and ports. */
public final class PackagedSystem implements AutoCloseable {

    public static final Path ROOT = root();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final List<Integer> STANDARD_PORTS =
            List.of(1025, 8025, 8080, 8081, 8082, 8083, 15432, 19092, 19093);

    private final Path home;
    private final int offset;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private @Nullable Process script;

    public PackagedSystem(Path home) {
        this.home = home;
        this.offset = freeOffset();
    }

    /** Keeps all ports below those the system gives to outgoing connections. */
    private static int freeOffset() {
        while (true) {
            int offset = ThreadLocalRandom.current().nextInt(1_000, 13_000);
            if (STANDARD_PORTS.stream().allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** What is added to every standard port. */
    public int offset() {
        return offset;
    }

    /** A variable for all that is started from now on, the services among it. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Runs {@code ./dondoc command …} without building; returns at once. */
    public void run(String command, String... options) throws IOException {
        output.clear();
        List<String> words = new ArrayList<>(List.of("./dondoc", command, "--no-build"));
        words.addAll(List.of(options));
        words.addAll(List.of("--port-offset", Integer.toString(offset)));
        Process started = builder(words).start();
        script = started;
        Thread.ofPlatform().daemon().start(() -> read(started));
    }

    /** The whole output of a short command. */
    public String answer(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./dondoc"));
        command.addAll(List.of(words));
        Process process = builder(command).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.strip();
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("DONDOC_HOME", home.toString());
        return builder;
    }

    private void read(Process process) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(output::add);
        } catch (UncheckedIOException | IOException ended) {
            output.add("(the script has ended)");
        }
    }

    public List<String> output() {
        return List.copyOf(output);
    }

    /** Waits for a line of the output that contains the text; fails with the output if the script ends before. */
    public String awaitLine(String text, Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> {
                    if (ended() && find(text).isEmpty()) {
                        throw new AssertionError("the script has ended:\n" + String.join("\n", output));
                    }
                })
                .until(() -> find(text).isPresent());
        return find(text).orElseThrow();
    }

    private boolean ended() {
        return !Objects.requireNonNull(script).isAlive();
    }

    private Optional<String> find(String text) {
        return output.stream().filter(line -> line.contains(text)).findFirst();
    }

    /** As Ctrl-C would; the exit code. */
    public int stop() throws InterruptedException {
        Process running = script;
        if (running == null) {
            return 0;
        }
        running.destroy();
        if (!running.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new IllegalStateException("the script did not stop within " + STOPPING);
        }
        script = null;
        return running.exitValue();
    }

    /** The pid of postgres, kafka or a service, as its pid file tells. */
    public long pid(String process) {
        String folder = process.endsWith("-service") ? "run" : "data";
        Path file = home.resolve(folder).resolve(process + ".pid");
        try {
            return Long.parseLong(Files.readString(file).strip().split("\\s+")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM that watches the others: the script's child. */
    public ProcessHandle supervisor() {
        return Objects.requireNonNull(script).toHandle().children().findFirst().orElseThrow();
    }

    /** SIGKILL. */
    public void kill(String process) {
        ProcessHandle.of(pid(process)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** All values of a header in the mails the mailbox has taken. */
    public List<String> mailHeaders(String name) {
        // A listing asks nothing of the files, which the mailbox renames meanwhile.
        try (Stream<Path> files = Files.list(home.resolve("data").resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .flatMap(file -> header(file, name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> header(Path mail, String name) {
        try (Stream<String> lines = Files.lines(mail, StandardCharsets.UTF_8)) {
            return lines.takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many records the topics hold whose names end so. */
    public long records(String ending) throws ExecutionException, InterruptedException {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", "localhost:" + (19092 + offset)))) {
            List<String> topics = kafka.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(ending))
                    .toList();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            kafka.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            return kafka.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    public JsonNode get(int port, String path, String token) throws IOException, InterruptedException {
        return JSON.readTree(answerTo(port, path, token).body());
    }

    public int statusOf(int port, String path, String token) throws IOException, InterruptedException {
        return answerTo(port, path, token).statusCode();
    }

    private HttpResponse<String> answerTo(int port, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(port, path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> response(int port, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(port, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(int port, String path) {
        return URI.create("http://localhost:" + (port + offset) + path);
    }

    public String token(String... roleAndAgency) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("token"));
        words.addAll(List.of(roleAndAgency));
        return answer(words.toArray(String[]::new));
    }

    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + (15432 + offset) + "/" + database;
        return DriverManager.getConnection(url, database + "_owner", database + "_owner");
    }

    /** The rows of a query in one service's database, columns joined by a space. */
    public List<String> query(String database, String sql) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(column == 1 ? "" : " ").append(rows.getString(column));
                }
                all.add(row.toString());
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until a query has these rows. */
    public void awaitQuery(String database, String sql, List<String> rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(query(database, sql)).isEqualTo(rows));
    }

    /** Waits until every assignment that was issued is followed as it stands; others may be followed as withdrawn. */
    public void awaitFollowed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(query("notifications", """
                                select assignment_id, state, version from follow_ups
                                where kind = 'ASSIGNMENT' and state <> 'WITHDRAWN' order by assignment_id""")).isEqualTo(query("tasks", """
                                select id, state, version from assignments
                                where state not in ('DRAFT', 'WITHDRAWN') order by id""")));
    }

    public long deadLetters() {
        try {
            return records(".dlq");
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One statement of who runs the database server. */
    public void asSuperuser(String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + (15432 + offset) + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String database, String table) {
        return Long.parseLong(query(database, "select count(*) from " + table).getFirst());
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("dondoc"))) {
            folder = Objects.requireNonNull(
                    folder.getParent(), "no ./dondoc above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
