package vn.dondoc.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.local.kafka.KafkaBroker;
import vn.dondoc.local.kafka.KafkaSettings;
import vn.dondoc.local.kafka.Topics;
import vn.dondoc.local.postgres.PostgresServer;
import vn.dondoc.local.postgres.PostgresSettings;
import vn.dondoc.local.postgres.ServiceDatabase;
import vn.dondoc.local.token.SigningKey;
import vn.dondoc.local.token.TokenIssuer;

/**
 * A real PostgreSQL, a real Kafka broker, a token issuer for the {@code @QuarkusTest}s of one service:
 * {@code @WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "documents"))}.
 *
 * <p>Started once for all tests of a module and ended with their JVM. What tests need of it they find in the configuration,
 * through {@link RealPostgres}, {@link RealKafka}, {@link Tokens} and {@link MovableClock}.
 */
public final class RealSystem implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServiceDatabase database = ServiceDatabase.DOCUMENTS;
    private final List<Ending> endings = new ArrayList<>();

    private interface Ending {
        void end() throws Exception;
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = new ServiceDatabase(arguments.getOrDefault("database", "documents"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory("dondoc-test");
            PostgresServer postgres = new PostgresServer(postgresSettings(home, FreePort.next()));
            KafkaSettings kafkaSettings = kafkaSettings(home, FreePort.next(), FreePort.next());
            KafkaBroker kafka = new KafkaBroker(kafkaSettings);
            postgres.start();
            endings.add(postgres::kill);
            kafka.start();
            endings.add(kafka::kill);
            postgres.awaitReady(PATIENCE);
            postgres.create(List.of(database));
            kafka.awaitReady(PATIENCE);
            Topics.create(kafka.bootstrapServers(), Topics.ALL);
            return configuration(home, postgres, kafkaSettings);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the real system for the tests did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the real system started", e);
        }
    }

    private Map<String, String> configuration(Path home, PostgresServer postgres, KafkaSettings kafka)
            throws IOException {
        TokenIssuer issuer = TokenIssuer.start(FreePort.next(), SigningKey.keptIn(home.resolve(Tokens.KEY_FILE)));
        endings.add(issuer::stop);
        return Map.ofEntries(
                // Any free one: two services are tested at the same time.
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database.name())),
                Map.entry("quarkus.datasource.username", database.app()),
                Map.entry("quarkus.datasource.password", database.password(database.app())),
                Map.entry("quarkus.flyway.username", database.owner()),
                Map.entry("quarkus.flyway.password", database.password(database.owner())),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + kafka.port()),
                Map.entry("quarkus.oidc.auth-server-url", issuer.url()),
                Map.entry(
                        "dondoc.clock.offset-file", home.resolve("clock-offset").toString()),
                Map.entry("dondoc.clock.offset-reread", "0ms"),
                Map.entry("dondoc.audit.anchors", home.resolve("anchors").toString()),
                Map.entry("dondoc.audit.anchor-every", "0s"),
                Map.entry("dondoc.audit.archives", home.resolve("archives").toString()),
                Map.entry("dondoc.test.home", home.toString()),
                Map.entry("dondoc.test.database", database.name()),
                Map.entry("dondoc.test.kafka.port", String.valueOf(kafka.port())),
                Map.entry("dondoc.test.kafka.controller-port", String.valueOf(kafka.controllerPort())),
                Map.entry("dondoc.test.postgres.port", String.valueOf(postgres.port())));
    }

    @Override
    public void stop() {
        for (Ending ending : endings.reversed()) {
            try {
                ending.end();
            } catch (Exception e) {
                throw new IllegalStateException("a part of the real system did not end", e);
            }
        }
        endings.clear();
    }

    static PostgresSettings postgresSettings(Path home, int port) {
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "dondoc-postgres-binaries");
        return new PostgresSettings(
                binaries, home.resolve("postgres"), home.resolve("postgres.log"), port, false, false);
    }

    static KafkaSettings kafkaSettings(Path home, int port, int controllerPort) {
        return new KafkaSettings(home.resolve("kafka"), home.resolve("kafka.log"), port, controllerPort, false);
    }
}
