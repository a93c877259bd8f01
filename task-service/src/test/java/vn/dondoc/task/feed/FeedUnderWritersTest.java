package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.task.FeedOffice.changesOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/**
 * 32 writers change assignments at random and give them from agency to agency; some hold their transactions open for seconds, one
 * does so all the time in another database of the cluster. Whoever polled or listened meanwhile ends with what the database has.
 */
@QuarkusTest
@RealTaskService
class FeedUnderWritersTest {

    private static final Logger LOG = Logger.getLogger(FeedUnderWritersTest.class);
    private static final int WRITERS = 32;
    private static final int AGENCIES = 8;
    private static final int ASSIGNMENTS_EACH = 25;

    private final List<String> agencies = new ArrayList<>();
    private final List<String> assignments = new ArrayList<>();
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    @BeforeEach
    void agenciesWithWork() {
        Office.knowsItsAgencies();
        UUID directive = Office.hasDirective();
        for (int n = 0; n < AGENCIES; n++) {
            String agency = FeedOffice.hasAgency();
            agencies.add(agency);
            assignments.addAll(FeedOffice.hasAssignments(directive, agency, ASSIGNMENTS_EACH));
        }
    }

    @Test
    void everyReaderEndsWithTheDatabasesState() throws Exception {
        readersEndWithTheDatabasesStateAfter(Duration.ofSeconds(8));
    }

    @Test
    @Tag("long")
    void everyReaderEndsWithTheDatabasesStateAfterMinutes() throws Exception {
        readersEndWithTheDatabasesStateAfter(Duration.ofMinutes(3));
    }

    private void readersEndWithTheDatabasesStateAfter(Duration time) throws Exception {
        List<FeedClient> clients = new ArrayList<>();
        for (int n = 0; n < AGENCIES; n++) {
            String path = changesOf(agencies.get(n));
            String token = Tokens.ofAgency(agencies.get(n));
            clients.add(n % 2 == 0 ? FeedClient.polling(path, token) : FeedClient.streaming(path, token, 100));
        }
        String vendor = Tokens.of("system", agencies);
        FeedClient polling = FeedClient.polling("/api/v1/assignment-changes", vendor);
        FeedClient streaming = FeedClient.streaming("/api/v1/assignment-changes", vendor, 100);
        try (Connection elsewhere = otherDatabase()) {
            write(time);
            for (int n = 0; n < AGENCIES; n++) {
                endsWith(clients.get(n), "agency_code = '" + agencies.get(n) + "'");
            }
            String all = "agency_code in ('" + String.join("','", agencies) + "')";
            endsWith(polling, all);
            endsWith(streaming, all);
            elsewhere.rollback();
        } finally {
            clients.forEach(FeedClient::close);
            polling.close();
            streaming.close();
        }
        assertThat(commits.get()).isGreaterThan(100);
        LOG.infof("%d transactions committed, %d lost to a deadlock of their own making", commits.get(), lost.get());
    }

    private static void endsWith(FeedClient client, String where) {
        Map<String, Integer> truth = new TreeMap<>(
                RealPostgres.query("select id || ' ' || version from assignments where state <> 'DRAFT' and " + where)
                        .stream()
                        .collect(
                                Collectors.toMap(row -> row.split(" ")[0], row -> Integer.valueOf(row.split(" ")[1]))));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.copy().present()).isEqualTo(truth));
        assertThat(client.copy().backwards()).isEmpty();
        assertThat(client.failures()).isEmpty();
    }

    private void write(Duration time) throws InterruptedException {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < WRITERS; n++) {
                Random random = new Random(n);
                boolean slow = n % 8 == 0;
                writers.submit(() -> {
                    try (Connection connection = RealPostgres.asService()) {
                        connection.setAutoCommit(false);
                        while (System.nanoTime() < end) {
                            change(connection, random, slow);
                        }
                    } catch (SQLException | RuntimeException failure) {
                        failures.add(failure);
                    }
                });
            }
        }
        assertThat(failures).isEmpty();
    }

    /** One to three assignments in any order: their own rows may close a circle, the agencies' positions may not. */
    private void change(Connection connection, Random random, boolean slow) throws SQLException {
        try (var statement = connection.createStatement()) {
            int number = 1 + random.nextInt(3);
            for (int n = 0; n < number; n++) {
                String to = random.nextInt(4) == 0
                        ? ", agency_code = '" + agencies.get(random.nextInt(AGENCIES)) + "'"
                        : "";
                statement.execute("update assignments set version = version + 1" + to + " where id = '"
                        + assignments.get(random.nextInt(assignments.size())) + "'");
                if (slow) {
                    statement.execute("select pg_sleep(" + random.nextInt(3) + ")");
                }
            }
            if (random.nextInt(10) == 0) {
                connection.rollback();
            } else {
                connection.commit();
                commits.incrementAndGet();
            }
        } catch (SQLException deadlock) {
            if (!"40P01".equals(deadlock.getSQLState())) {
                throw deadlock;
            }
            assertThat(deadlock.getMessage()).doesNotContain("draw_positions");
            connection.rollback();
            lost.incrementAndGet();
        }
    }

    /** A transaction with an id, in a database of the same cluster, open until the end. */
    private static Connection otherDatabase() throws SQLException {
        String url = configured("quarkus.datasource.jdbc.url").replaceFirst("/tasks", "/postgres");
        Connection connection = DriverManager.getConnection(
                url, configured("quarkus.datasource.username"), configured("quarkus.datasource.password"));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return connection;
    }

    private static String configured(String property) {
        return ConfigProvider.getConfig().getValue(property, String.class);
    }
}
