package vn.dondoc.local.system;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.local.kafka.KafkaBroker;
import vn.dondoc.local.kafka.Topics;
import vn.dondoc.local.mail.Mailbox;
import vn.dondoc.local.postgres.PostgresServer;
import vn.dondoc.local.postgres.ServiceDatabase;
import vn.dondoc.local.process.LocalProcess;
import vn.dondoc.local.token.SigningKey;
import vn.dondoc.local.token.TokenIssuer;

/** PostgreSQL, Kafka, the token issuer, the mailbox and the services, started and stopped in their order. */
public final class LocalSystem {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long NEEDED_DISK = 1L << 30;

    private final Installation installation;
    private final LocalPorts ports;
    private final Consumer<String> say;
    private final Supervisor supervisor;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final List<LocalProcess> services;
    private final List<ServiceProgram> programs;
    private final Issuer tokens;
    private final @Nullable LocalProcess keycloak;

    private boolean stopping;
    private final RunningLock lock;
    private @Nullable TokenIssuer own;
    private @Nullable Mailbox mailbox;

    private LocalSystem(
            Installation installation,
            LocalPorts ports,
            List<ServiceProgram> programs,
            Issuer tokens,
            Consumer<String> say,
            RunningLock lock) {
        this.tokens = tokens;
        this.lock = lock;
        this.installation = installation;
        this.ports = ports;
        this.programs = programs;
        this.say = say;
        supervisor = new Supervisor(say);
        LocalProcesses processes = new LocalProcesses(installation, ports, tokens);
        keycloak = tokens.isKeycloak() ? processes.keycloak() : null;
        postgres = processes.postgres();
        kafka = processes.kafka();
        services = programs.stream().map(processes::service).toList();
    }

    /** Takes the installation, so that nobody else starts or changes it. */
    public static LocalSystem open(
            Installation installation,
            LocalPorts ports,
            List<ServiceProgram> programs,
            Issuer tokens,
            Consumer<String> say)
            throws LocalFailureException, IOException {
        RunningLock lock = RunningLock.take(installation)
                .orElseThrow(() -> new LocalFailureException(
                        "Dondoc is already running here: stop it with Ctrl-C in its terminal or with ./dondoc stop."));
        return new LocalSystem(installation, ports, programs, tokens, say, lock);
    }

    /** Returns when every part is ready. */
    public void start(boolean fresh) throws LocalFailureException, IOException, InterruptedException {
        StartChecks.enoughDisk(installation.home(), NEEDED_DISK);
        StartChecks.built(installation.root(), programs);
        List<LocalProcess> adopted = adopt(fresh);
        if (fresh) {
            installation.deleteData();
        }
        checkPorts(adopted);
        installation.remember(tokens, ports);
        if (keycloak == null) {
            own = TokenIssuer.start(ports.issuer(), SigningKey.keptIn(installation.data("token-key.json")));
        }
        mailbox = Mailbox.start(installation.data("mail"), ports.smtp(), ports.mailboxHttp());
        ParallelSteps.run(List.of(
                () -> {
                    bringUp(postgres, adopted);
                    createDatabases();
                },
                () -> {
                    bringUp(kafka, adopted);
                    Topics.create(kafka.bootstrapServers(), Topics.ALL);
                },
                () -> bringUpKeycloak(adopted)));
        ParallelSteps.run(services.stream()
                .map(service -> (ParallelSteps.Step) () -> bringUp(service, adopted))
                .toList());
    }

    private void bringUpKeycloak(List<LocalProcess> adopted) throws IOException, InterruptedException {
        if (keycloak != null) {
            if (!adopted.contains(keycloak)) {
                installation.keycloak().prepare(installation.sampleAgencies(), tokens.secret());
            }
            bringUp(keycloak, adopted);
        }
    }

    /** The services before what they stand on. May be called while {@link #start} is still at work, which then fails. */
    public void stop() throws IOException, InterruptedException, LocalFailureException {
        synchronized (this) {
            stopping = true;
        }
        supervisor.stopWatching();
        boolean something = all().stream().anyMatch(LocalProcess::isAlive);
        if (something) {
            say.accept("Stopping …");
        }
        ParallelSteps.run(services.stream()
                .map(service -> (ParallelSteps.Step) service::stop)
                .toList());
        if (keycloak != null) {
            keycloak.stop();
        }
        kafka.stop();
        postgres.stop();
        if (mailbox != null) {
            mailbox.stop();
        }
        if (own != null) {
            own.stop();
        }
        lock.close();
        if (something) {
            say.accept("Stopped.");
        }
    }

    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Processes of a supervisor that was killed; they are of no use on other ports or without their data. */
    private List<LocalProcess> adopt(boolean fresh) throws IOException {
        List<LocalProcess> left = new ArrayList<>();
        for (LocalProcess process : all()) {
            if (process.adopt()) {
                left.add(process);
            }
        }
        if (left.isEmpty()) {
            return left;
        }
        boolean useful = !fresh && installation.lastPorts().equals(ports);
        if (!useful) {
            for (LocalProcess process : left.reversed()) {
                process.stop();
            }
        }
        say.accept(
                (useful ? "Taken over, still running: " : "Stopped, left from an earlier run: ") + named(left) + ".");
        return useful ? left : List.of();
    }

    private void checkPorts(List<LocalProcess> adopted) throws LocalFailureException {
        for (Map.Entry<String, Integer> port : ports.byUser().entrySet()) {
            boolean ours = adopted.contains(postgres) && port.getKey().equals("PostgreSQL")
                    || adopted.contains(kafka) && port.getKey().startsWith("Kafka")
                    || keycloak != null && adopted.contains(keycloak) && port.getValue() == ports.issuer();
            if (!ours) {
                StartChecks.portFree(port.getValue(), port.getKey());
            }
        }
        for (int i = 0; i < programs.size(); i++) {
            if (!adopted.contains(services.get(i))) {
                StartChecks.portFree(
                        ports.service(programs.get(i)), programs.get(i).name());
            }
        }
    }

    private void bringUp(LocalProcess process, List<LocalProcess> adopted) throws IOException, InterruptedException {
        long since = System.nanoTime();
        if (!adopted.contains(process)) {
            startUnlessStopping(process);
        }
        process.awaitReady(PATIENCE);
        supervisor.watch(process);
        say.accept("%s is ready (%.1f s)".formatted(process.name(), (System.nanoTime() - since) / 1e9));
    }

    /** Otherwise a stop could miss a process that comes into being beside it. */
    private synchronized void startUnlessStopping(LocalProcess process) throws IOException {
        if (stopping) {
            throw new IOException("The start was interrupted.");
        }
        process.start();
    }

    private void createDatabases() throws IOException {
        try {
            postgres.create(ServiceDatabase.ALL);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL refused to create the databases: " + e.getMessage(), e);
        }
    }

    private List<LocalProcess> all() {
        List<LocalProcess> all = new ArrayList<>(List.of(postgres, kafka));
        if (keycloak != null) {
            all.add(keycloak);
        }
        all.addAll(services);
        return all;
    }

    private static String named(List<LocalProcess> processes) {
        return String.join(", ", processes.stream().map(LocalProcess::name).toList());
    }
}
