package vn.dondoc.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.dondoc.local.process.JavaProgram;

/**
 * Keycloak, unpacked once and set up once for a database in memory: its realm is imported afresh at each start, so nothing of
 * it has to be kept.
 */
public final class KeycloakProgram {
    private static final String VERSION = "26.7.3";

    private final Path archive;
    private final Path home;

    /**
     * @param archive as Maven Central has it
     * @param folder in which the unpacked program lies
     */
    public KeycloakProgram(Path archive, Path folder) {
        this.archive = archive;
        this.home = folder.resolve("keycloak-" + VERSION);
    }

    /** The archive's name, below the folder that the script downloads to. */
    public static String archiveName() {
        return "keycloak-quarkus-dist-" + VERSION + ".zip";
    }

    /** Writes the realm, and before the first start unpacks and sets up, which takes half a minute. */
    public void prepare(List<String> agencies, String secret) throws IOException, InterruptedException {
        if (!Files.exists(home.resolve("ready"))) {
            unpack();
            setUp();
            Files.createFile(home.resolve("ready"));
        }
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(imports.resolve(KeycloakRealm.NAME + "-realm.json"), KeycloakRealm.json(agencies, secret));
    }

    /** @param url as browsers and services name it */
    public List<String> command(int port, String url) {
        return run(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url,
                "--cache=local");
    }

    private List<String> run(String... words) {
        List<String> options = new ArrayList<>(JavaProgram.QUICK_START);
        options.addAll(List.of(
                "-Xmx448m",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
        String jar = home.resolve("lib").resolve("quarkus-run.jar").toString();
        return JavaProgram.ofClass(options, List.of(jar), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", words);
    }

    private void setUp() throws IOException, InterruptedException {
        Path log = home.resolve("build.log");
        Process build = new ProcessBuilder(run("build", "--db=dev-mem"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (build.waitFor() != 0) {
            throw new IOException("Keycloak could not be set up; " + log + " says why.");
        }
    }

    private void unpack() throws IOException {
        if (!Files.exists(archive)) {
            throw new IOException("Keycloak is not downloaded: start it with ./dondoc up --keycloak.");
        }
        Path folder = home.resolveSibling(".").normalize();
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("An archive of Keycloak that leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(zip, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
