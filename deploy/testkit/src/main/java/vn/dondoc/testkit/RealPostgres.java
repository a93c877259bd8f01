package vn.dondoc.testkit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.local.postgres.PostgresServer;

/** The PostgreSQL of the tests: to look into, and to take away. */
public final class RealPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealPostgres() {}

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
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long count(String table) {
        return Long.parseLong(query("select count(*) from " + table).getFirst());
    }

    public static void execute(String sql) {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
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
