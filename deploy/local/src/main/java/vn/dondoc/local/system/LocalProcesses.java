package vn.dondoc.local.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.local.kafka.KafkaBroker;
import vn.dondoc.local.kafka.KafkaSettings;
import vn.dondoc.local.postgres.PostgresServer;
import vn.dondoc.local.postgres.PostgresSettings;
import vn.dondoc.local.postgres.ServiceDatabase;
import vn.dondoc.local.process.JavaProgram;
import vn.dondoc.local.process.LocalProcess;

/** The processes of an installation, with the settings they are started with. */
final class LocalProcesses {
    private static final List<String> SERVICE_OPTIONS = List.of(
            "-Xmx256m",
            // A service without memory answers nothing but lives; dead, it is started again.
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Installation installation;
    private final LocalPorts ports;
    private final Issuer issuer;

    LocalProcesses(Installation installation, LocalPorts ports, Issuer issuer) {
        this.issuer = issuer;
        this.installation = installation;
        this.ports = ports;
    }

    PostgresServer postgres() {
        return new PostgresServer(new PostgresSettings(
                installation.postgresBinaries(),
                installation.data("postgres"),
                installation.log("postgres"),
                ports.postgres(),
                true,
                true));
    }

    KafkaBroker kafka() {
        return new KafkaBroker(new KafkaSettings(
                installation.data("kafka"), installation.log("kafka"), ports.kafka(), ports.kafkaController(), true));
    }

    LocalProcess keycloak() {
        return new ServiceProcess(new ServiceProcess.Launch(
                "keycloak",
                installation.keycloak().command(ports.issuer(), issuer.base()),
                Map.of(),
                URI.create(issuer.url() + "/.well-known/openid-configuration"),
                installation.log("keycloak"),
                installation.pidFile("keycloak")));
    }

    LocalProcess service(ServiceProgram service) {
        return new ServiceProcess(new ServiceProcess.Launch(
                service.name(),
                JavaProgram.ofJar(options(), service.jar(installation.root())),
                environment(service),
                URI.create("http://127.0.0.1:" + ports.service(service) + "/q/health/ready"),
                installation.log(service.name()),
                installation.pidFile(service.name())));
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(JavaProgram.QUICK_START);
        options.addAll(SERVICE_OPTIONS);
        return options;
    }

    private Map<String, String> environment(ServiceProgram service) {
        ServiceDatabase database = service.database();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.service(service)));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database.name());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(database.app()));
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.password(database.owner()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        environment.put("DONDOC_SMTP_HOST", "127.0.0.1");
        environment.put("DONDOC_SMTP_PORT", String.valueOf(ports.smtp()));
        environment.put(
                "DONDOC_CLOCK_OFFSET_FILE", installation.clockOffsetFile().toString());
        environment.put("DONDOC_LINKS_KEYS", installation.key("links"));
        environment.put("DONDOC_ACKNOWLEDGEMENT_LINKS_PAGE", acknowledgementPage());
        environment.put("DONDOC_WEBHOOKS_KEYS", installation.key("webhooks"));
        environment.put("DONDOC_AUDIT_ANCHORS", installation.data("anchors").toString());
        environment.put("DONDOC_AUDIT_ARCHIVES", installation.data("archives").toString());
        // So that a receiver on this machine can be tried.
        environment.put("DONDOC_WEBHOOKS_ALLOWED_HOSTS", "localhost,127.0.0.1");
        return environment;
    }

    /** Of task-service, as whoever reads the mail on this machine reaches it. */
    private String acknowledgementPage() {
        return "http://localhost:" + ports.service(ServiceProgram.TASK) + "/api/v1/acknowledgement-page";
    }
}
