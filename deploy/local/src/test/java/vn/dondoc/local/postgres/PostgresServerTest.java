package vn.dondoc.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.FreePorts;

@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {
    private static final Path BINARIES = Path.of("target/postgresql").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ServiceDatabase TASKS = ServiceDatabase.TASKS;

    @TempDir
    static Path folder;

    private PostgresServer server;
    private int port;

    @BeforeAll
    void startServer() throws Exception {
        port = FreePorts.next();
        server = new PostgresServer(settings());
        server.start();
        server.awaitReady(PATIENCE);
        server.create(ServiceDatabase.ALL);
    }

    @AfterAll
    void stopServer() throws Exception {
        server.stop();
    }

    @Test
    void killedServerStartsAgainOverItsStalePidFileWithItsData() throws Exception {
        asOwner("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('đôn đốc')");
        long firstPid = server.pid();

        server.kill();
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        server.start();
        server.awaitReady(PATIENCE);

        assertThat(server.pid()).isNotEqualTo(firstPid);
        assertThat(asOwner("SELECT word FROM kept")).isEqualTo("đôn đốc");
    }

    @Test
    void serverStartsThoughThePidOfItsStaleFileBelongsToAnotherProcess() throws Exception {
        server.kill();
        Path pidFile = folder.resolve("data/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        // The shared memory of the dead server is gone by the time a pid is used again.
        Files.write(pidFile, lines.subList(0, 5));

        server.start();
        server.awaitReady(PATIENCE);

        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void secondServerOnTheSameDataIsRefused() {
        assertThatThrownBy(() -> new PostgresServer(settings()).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("PostgreSQL is already running on");
    }

    @Test
    void laterJvmAdoptsTheRunningServer() throws Exception {
        PostgresServer later = new PostgresServer(settings());

        assertThat(later.adopt()).isTrue();
        assertThat(later.pid()).isEqualTo(server.pid());
    }

    @Test
    void stoppedServerIsNotAdopted() throws Exception {
        server.stop();

        assertThat(new PostgresServer(settings()).adopt()).isFalse();
        server.start();
        server.awaitReady(PATIENCE);
    }

    @Test
    void creatingTheDatabasesAgainChangesNothing() throws Exception {
        asOwner("CREATE TABLE old (word text)", "INSERT INTO old VALUES ('còn')");

        server.create(ServiceDatabase.ALL);

        assertThat(asOwner("SELECT word FROM old")).isEqualTo("còn");
    }

    @Test
    void applicationRoleCannotChangeTheSchema() {
        assertThatThrownBy(() -> as(TASKS.app(), "CREATE TABLE refused (word text)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void applicationRoleCannotReadWhatItWasNotGranted() throws Exception {
        asOwner("CREATE TABLE private_to_owner (word text)");

        assertThatThrownBy(() -> as(TASKS.app(), "SELECT word FROM private_to_owner"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for table");
    }

    @Test
    void roleOfOneServiceCannotConnectToTheDatabaseOfAnother() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("documents"), "tasks_app", "tasks_app"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void vietnameseLettersHaveUpperAndLowerCase() throws Exception {
        assertThat(asOwner("SELECT lower('ĐÔN ĐỐC ỦY BAN')")).isEqualTo("đôn đốc ủy ban");
    }

    private PostgresSettings settings() {
        return new PostgresSettings(
                BINARIES, folder.resolve("data"), folder.resolve("log/postgres.log"), port, true, false);
    }

    private String asOwner(String... statements) throws SQLException {
        return as(TASKS.owner(), statements);
    }

    private String as(String role, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(TASKS.name()), role, role);
                var statement = connection.createStatement()) {
            String answer = "";
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    var rows = statement.getResultSet();
                    answer = rows.next() ? rows.getString(1) : "";
                }
            }
            return answer;
        }
    }
}
