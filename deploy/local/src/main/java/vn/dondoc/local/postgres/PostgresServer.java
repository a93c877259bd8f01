package vn.dondoc.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.local.process.ChildProcess;
import vn.dondoc.local.process.HeldProcess;
import vn.dondoc.local.process.LocalProcess;

/**
 * A real PostgreSQL in its own process, on 127.0.0.1 only. It can be killed and started again over its data: a stale
 * {@code postmaster.pid} and backends that have not yet noticed the death of their server are waited out.
 *
 * <p>PostgreSQL refuses to run as root; {@link ServerUser} says as whom it runs instead.
 */
public final class PostgresServer implements LocalProcess {
    private static final String SUPERUSER = "postgres";
    private static final Duration POLL = Duration.ofMillis(100);

    private final PostgresSettings settings;
    private final ServerUser user = ServerUser.choose();
    private final HeldProcess process;

    public PostgresServer(PostgresSettings settings) {
        this.settings = settings;
        this.process = new HeldProcess("PostgreSQL", settings.pidFile());
    }

    @Override
    public HeldProcess held() {
        return process;
    }

    @Override
    public void start() throws IOException {
        process.requireNoneRunsOn(settings.data());
        PostgresBinaries.unpackInto(settings.binaries());
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            initialise();
        }
        forgetServerWhosePidBelongsToAnother();
        launch();
    }

    /** Returns when SQL is answered; a server that dies over the remains of a killed one is started again meanwhile. */
    @Override
    public void awaitReady(Duration patience) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        // First whether it lives: another server may answer on this port.
        while (relaunchedIfBlocked() || !answers()) {
            if (System.nanoTime() > giveUpAt) {
                throw new IOException("PostgreSQL did not answer on port " + settings.port() + " within "
                        + patience.toSeconds() + " s. Its log ends: " + ChildProcess.tail(settings.log(), 3));
            }
            Thread.sleep(POLL);
        }
    }

    /** Creates what is missing of the databases and their roles; what is there stays as it is. */
    public void create(List<ServiceDatabase> databases) throws SQLException {
        for (ServiceDatabase database : databases) {
            try (Connection admin = connect(SUPERUSER, SUPERUSER, SUPERUSER)) {
                createRole(admin, database.owner(), database.password(database.owner()));
                createRole(admin, database.app(), database.password(database.app()));
                if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
                    execute(admin, "CREATE DATABASE " + database.name() + " OWNER " + database.owner());
                }
                execute(admin, "REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
                execute(admin, "GRANT CONNECT ON DATABASE " + database.name() + " TO " + database.app());
            }
            try (Connection admin = connect(database.name(), SUPERUSER, SUPERUSER)) {
                execute(admin, "ALTER SCHEMA public OWNER TO " + database.owner());
                execute(admin, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
                execute(admin, "GRANT USAGE ON SCHEMA public TO " + database.app());
            }
        }
    }

    /** Lets running statements be rolled back, then ends. */
    @Override
    public void stop() throws IOException {
        if (!isAlive()) {
            return;
        }
        run("pg_ctl", "stop", "-D", settings.data().toString(), "-m", "fast", "-w", "-t", "20");
        if (!process.running().awaitExit(Duration.ofSeconds(5))) {
            kill();
        }
    }

    public int port() {
        return settings.port();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    /** A connection as superuser, for preparing and checking tests. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, SUPERUSER, SUPERUSER);
    }

    private boolean relaunchedIfBlocked() throws IOException {
        if (isAlive()) {
            return false;
        }
        String end = ChildProcess.tail(settings.log(), 5);
        if (!end.contains("still in use")) {
            throw new IOException("PostgreSQL did not start. Its log ends: " + end);
        }
        launch();
        return true;
    }

    private void launch() throws IOException {
        List<String> command = program("postgres");
        command.addAll(List.of("-D", settings.data().toString(), "-p", String.valueOf(settings.port())));
        PostgresConfiguration.of(settings).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        process.hold(ChildProcess.start(
                command, Map.of("LC_ALL", "C"), settings.log(), settings.pidFile(), settings.outlivesJvm()));
    }

    private void initialise() throws IOException {
        // Not inside the data directory, which must be empty.
        Path password = Files.createTempFile("postgres", ".password");
        try {
            Files.writeString(password, SUPERUSER);
            user.own(password);
            Files.createDirectories(settings.data());
            user.own(settings.data());
            run(
                    "initdb",
                    "--pgdata=" + settings.data(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    // Knows Vietnamese letters and sorts the same on every machine, which the system's locales do not.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    settings.durable() ? "--sync-method=fsync" : "--no-sync");
        } finally {
            Files.delete(password);
        }
    }

    /** After a kill and a reboot the pid in postmaster.pid may be anybody's; PostgreSQL would then refuse to start. */
    private void forgetServerWhosePidBelongsToAnother() throws IOException {
        Path file = settings.data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        boolean somebodyElse = ProcessHandle.of(pid)
                .flatMap(holder -> holder.info().command())
                .map(command -> !command.endsWith("/postgres"))
                .orElse(false);
        if (somebodyElse) {
            Files.delete(file);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = program(program);
        command.addAll(List.of(arguments));
        Path pidFile = settings.pidFile().resolveSibling(program + ".pid");
        ChildProcess run = ChildProcess.start(command, Map.of("LC_ALL", "C"), settings.log(), pidFile, false);
        if (!run.awaitExit(Duration.ofSeconds(60))) {
            run.kill();
        }
        Files.deleteIfExists(pidFile);
    }

    private List<String> program(String name) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(settings.binaries().resolve("bin").resolve(name).toString());
        return command;
    }

    private boolean answers() {
        try {
            connect(SUPERUSER, SUPERUSER, SUPERUSER).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user, password);
    }

    private static void createRole(Connection admin, String role, String password) throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(admin, "CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
