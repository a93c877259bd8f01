package vn.dondoc.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import vn.dondoc.local.BusinessClock;
import vn.dondoc.local.Folders;
import vn.dondoc.local.keycloak.KeycloakProgram;

/**
 * The project's folder and what this machine keeps of the running system, in {@code .dondoc}.
 *
 * @param root the clone
 */
public record Installation(Path root) {
    /** Elsewhere where {@code DONDOC_HOME} says so: a second system, as of the tests, beside the first. */
    public Path home() {
        String elsewhere = System.getenv("DONDOC_HOME");
        return elsewhere == null || elsewhere.isBlank()
                ? root.resolve(".dondoc")
                : Path.of(elsewhere).toAbsolutePath();
    }

    public Path log(String process) {
        return home().resolve("logs").resolve(process + ".log");
    }

    public BusinessClock clock(Clock machine) {
        return new BusinessClock(clockOffsetFile(), machine);
    }

    Path clockOffsetFile() {
        return home().resolve("clock-offset");
    }

    Path lockFile() {
        return home().resolve("lock");
    }

    /** The programs stay when the data go: unpacking them takes longer than all the rest. */
    Path postgresBinaries() {
        return home().resolve("postgresql");
    }

    Path data(String part) {
        return home().resolve("data").resolve(part);
    }

    /** A key of this installation, drawn when it is first asked for. It stays when the data go: older ones may come back. */
    String key(String purpose) {
        Path file = home().resolve(purpose + ".key");
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[32];
                new SecureRandom().nextBytes(drawn);
                Files.createDirectories(home());
                Files.writeString(file, Base64.getEncoder().encodeToString(drawn));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path pidFile(String process) {
        return home().resolve("run").resolve(process + ".pid");
    }

    /** The ports of the system that runs here, or ran last. */
    public LocalPorts lastPorts() throws IOException {
        Path file = portOffsetFile();
        return new LocalPorts(
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0);
    }

    void remember(Issuer issuer, LocalPorts ports) throws IOException {
        Files.writeString(portOffsetFile(), String.valueOf(ports.offset()));
        if (issuer.isKeycloak()) {
            Files.writeString(keycloakFile(), "");
        } else {
            Files.deleteIfExists(keycloakFile());
        }
    }

    /** The token issuer of the system that runs here, or ran last. */
    public Issuer lastIssuer(LocalPorts ports) {
        return issuer(ports, Files.exists(keycloakFile()));
    }

    /** @param keycloak whether it is Keycloak and not our own */
    public Issuer issuer(LocalPorts ports, boolean keycloak) {
        return new Issuer(ports.issuer(), keycloak, keycloak ? key("keycloak") : "");
    }

    KeycloakProgram keycloak() {
        return new KeycloakProgram(root.resolve(".dondoc").resolve(KeycloakProgram.archiveName()), home());
    }

    /** Codes of the agencies of the samples. */
    List<String> sampleAgencies() throws IOException {
        return Files.readAllLines(root.resolve("deploy/local/samples/agencies.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", 2)[0])
                .filter(code -> code.contains("."))
                .toList();
    }

    void deleteData() throws IOException {
        Folders.delete(home().resolve("data"));
        Folders.delete(home().resolve("logs"));
        Folders.delete(home().resolve("run"));
        Files.deleteIfExists(clockOffsetFile());
    }

    private Path keycloakFile() {
        return home().resolve("with-keycloak");
    }

    private Path portOffsetFile() {
        return home().resolve("port-offset");
    }
}
