package vn.dondoc.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;

/** Kill -9 of the service and of PostgreSQL while 32 writers change assignments: who polls and who listens ends with the truth. */
@Tag("real")
@Tag("long")
class FeedKillE2E {

    private static final int WRITERS = 32;
    private static final int POSTGRES = 15432;
    private static final int TASKS = 8082;
    private static final List<String> AGENCIES = List.of("H12.F1", "H12.F2", "H12.F3", "H12.F4");
    private static final Duration BACK = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    @Test
    void readersEndWithTheTruthWhateverIsKilled() throws Exception {
        try (PackagedSystem system = new PackagedSystem(home)) {
            system.run("up");
            system.awaitLine("ready in", Duration.ofMinutes(3));
            List<String> assignments = assignments(system);
            List<FeedReader> readers = readers(system);
            String database = "jdbc:postgresql://127.0.0.1:" + (POSTGRES + system.offset()) + "/tasks";
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Throwable> failures = new CopyOnWriteArrayList<>();
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int n = 0; n < WRITERS; n++) {
                    Random random = new Random(n);
                    writers.submit(() -> write(database, assignments, random, writing, failures));
                }
                killAndAwait(system, "task-service");
                killAndAwait(system, "postgres");
                killAndAwait(system, "task-service");
                writing.set(false);
            }
            assertThat(failures).isEmpty();
            for (int n = 0; n < AGENCIES.size(); n++) {
                endsWith(system, readers.get(n), "agency_code = '" + AGENCIES.get(n) + "'");
            }
            endsWith(system, readers.get(AGENCIES.size()), "agency_code like 'H12.F%'");
            readers.forEach(FeedReader::close);
        }
    }

    private static void killAndAwait(PackagedSystem system, String process) {
        long before = system.pid(process);
        // Some work between two blows, told by the position, not by the clock.
        long position = positions(system);
        await().atMost(BACK).ignoreExceptions().until(() -> positions(system) > position + 500);
        system.kill(process);
        await().atMost(BACK).ignoreExceptions().until(() -> system.pid(process) != before);
        await().atMost(BACK)
                .ignoreExceptions()
                .until(() -> system.response(TASKS, "/q/health/ready").statusCode() == 200);
    }

    private static long positions(PackagedSystem system) {
        return Long.parseLong(system.query("tasks", "select sum(position) from agency_positions")
                .getFirst());
    }

    private static List<FeedReader> readers(PackagedSystem system) throws Exception {
        List<FeedReader> readers = new ArrayList<>();
        String url = "http://localhost:" + (TASKS + system.offset()) + "/api/v1";
        for (int n = 0; n < AGENCIES.size(); n++) {
            String agency = AGENCIES.get(n);
            readers.add(new FeedReader(
                    url + "/agencies/" + agency + "/assignment-changes", system.token("agency", agency), n % 2 == 0));
        }
        readers.add(new FeedReader(url + "/assignment-changes", system.token("coordinator"), true));
        return readers;
    }

    private static void endsWith(PackagedSystem system, FeedReader reader, String where) {
        Map<String, Integer> truth =
                system
                        .query("tasks", "select id, version from assignments where state <> 'DRAFT' and " + where)
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.split(" ")[0],
                                row -> Integer.valueOf(row.split(" ")[1]),
                                (a, b) -> b,
                                TreeMap::new));
        await().atMost(BACK).untilAsserted(() -> assertThat(reader.copy()).isEqualTo(truth));
        assertThat(reader.backwards()).isEmpty();
    }

    private static List<String> assignments(PackagedSystem system) {
        for (String agency : AGENCIES) {
            system.query("tasks", """
                    insert into agencies (code, epoch, version, name, kind, valid_from, successors)
                    values ('%s', 1, 1, 'Cơ quan', 'department', '1997-01-01', '{}') returning code""".formatted(agency));
        }
        String directive = system.query("tasks", """
                insert into directives (id, epoch, version, state, body, type, issuer, subject, text_truncated, registered_at)
                values (uuidv7(), 1, 1, 'REGISTERED', 'H12', 'CT', 'UBND tỉnh', 'Quản lý tàu cá', false, now())
                returning id""").getFirst();
        List<String> ids = new ArrayList<>();
        for (String agency : AGENCIES) {
            ids.addAll(system.query("tasks", """
                    with made as (insert into tasks (id, directive_id, content, created_at)
                                  select uuidv7(), '%s', 'Rà soát', now() from generate_series(1, 50) returning id)
                    insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked,
                                             state, cycle, created_at, issued_at)
                    select uuidv7(), 1, id, '%s', '%s', 'H12', 'LEAD', true, 'ASSIGNED', 1, now(), now() from made
                    returning id""".formatted(directive, directive, agency)));
        }
        return ids;
    }

    private static void write(
            String url, List<String> assignments, Random random, AtomicBoolean writing, List<Throwable> failures) {
        while (writing.get()) {
            try (Connection connection = DriverManager.getConnection(url, "tasks_owner", "tasks_owner")) {
                connection.setAutoCommit(false);
                while (writing.get()) {
                    change(connection, assignments, random);
                }
            } catch (SQLException away) {
                // PostgreSQL was killed, or two writers met: another connection.
            } catch (RuntimeException failure) {
                failures.add(failure);
                return;
            }
        }
    }

    private static void change(Connection connection, List<String> assignments, Random random) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int n = random.nextInt(3); n >= 0; n--) {
                String to = random.nextInt(4) == 0
                        ? ", agency_code = '" + AGENCIES.get(random.nextInt(AGENCIES.size())) + "'"
                        : "";
                statement.execute("update assignments set version = version + 1" + to + " where id = '"
                        + assignments.get(random.nextInt(assignments.size())) + "'");
            }
            statement.execute("select pg_sleep(" + (random.nextInt(200) == 0 ? 2 : 0.01) + ")");
        }
        connection.commit();
    }
}
