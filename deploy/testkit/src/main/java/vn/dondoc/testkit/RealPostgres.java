package vn.dondoc.testkit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import vn.dondoc.local.postgres.PostgresServer;

/** The PostgreSQL of the tests: to look into, and to take away. */
public final class RealPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SECONDS_TO_ANSWER = 5;

    /** Wait for the next question: to open a connection takes far longer than most questions. */
    private static final Deque<Connection> IDLE = new ConcurrentLinkedDeque<>();

    private RealPostgres() {}

    private interface Question<T> {
        T askedBy(Statement statement) throws SQLException;
    }

    /** As superuser, in the database of the service under test. */
    public static Connection superuser() throws SQLException {
        return server().connectAsSuperuser(TestConfiguration.of("dondoc.test.database"));
    }

    /** As the service itself. */
    public static Connection asService() throws SQLException {
        return DriverManager.getConnection(
                TestConfiguration.of("quarkus.datasource.jdbc.url"),
                TestConfiguration.of("quarkus.datasource.username"),
                TestConfiguration.of("quarkus.datasource.password"));
    }

    /** The first column of each row. */
    public static List<String> query(String sql) {
        return ask(sql, statement -> {
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            }
            return values;
        });
    }

    public static long count(String table) {
        return Long.parseLong(query("select count(*) from " + table).getFirst());
    }

    public static void execute(String sql) {
        ask(sql, statement -> statement.execute(sql));
    }

    private static <T> T ask(String sql, Question<T> question) {
        try {
            Connection connection = idle();
            try {
                T answer = ask(connection, question);
                IDLE.push(connection);
                return answer;
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What a statement leaves set in its session does not reach the next. */
    private static <T> T ask(Connection connection, Question<T> question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            T answer = question.askedBy(statement);
            statement.execute("discard all");
            return answer;
        }
    }

    /** One that was used before if the server of then still lives. */
    private static Connection idle() throws SQLException {
        for (Connection waiting = IDLE.poll(); waiting != null; waiting = IDLE.poll()) {
            if (waiting.isValid(SECONDS_TO_ANSWER)) {
                return waiting;
            }
            waiting.close();
        }
        return superuser();
    }

    /** SIGKILL to the server; its data stay. */
    public static void kill() throws IOException {
        adopted().kill();
    }

    /** Starts it again over the same data and on the same port. */
    public static void startAgain() throws IOException, InterruptedException {
        PostgresServer server = server();
        server.start();
        server.awaitReady(PATIENCE);
    }

    private static PostgresServer adopted() throws IOException {
        PostgresServer server = server();
        server.adopt();
        return server;
    }

    private static PostgresServer server() {
        int port = Integer.parseInt(TestConfiguration.of("dondoc.test.postgres.port"));
        return new PostgresServer(RealSystem.postgresSettings(TestConfiguration.home(), port));
    }
}
