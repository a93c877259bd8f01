package vn.dondoc.e2e.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.dondoc.e2e.system.PackagedSystem;

/** An earlier release, built from the commit that {@code deploy/e2e/releases} names. */
final class Release {

    private static final Path RELEASES = PackagedSystem.ROOT.resolve("deploy/e2e/releases");

    private Release() {}

    static String commitOf(String version) throws IOException {
        return Files.readString(RELEASES.resolve(version).resolve("commit")).strip();
    }

    /**
     * The folder where it is built; builds it there unless it is. It lasts some minutes, so the folder outlives the test.
     *
     * @return a folder with the services' programs
     */
    static Path built(String version) throws IOException, InterruptedException {
        Path folder = PackagedSystem.ROOT.resolve("deploy/e2e/target/release-" + version);
        if (Files.exists(folder.resolve("built"))) {
            return folder;
        }
        Files.createDirectories(folder);
        run(PackagedSystem.ROOT, List.of("sh", "-c", "git archive " + commitOf(version) + " | tar -x -C " + folder));
        run(
                folder,
                List.of(
                        "./mvnw",
                        "-q",
                        "-B",
                        "-Dmaven.test.skip=true",
                        "-Dcyclonedx.skip=true",
                        "package",
                        "-pl",
                        "document-service,task-service,notification-service",
                        "-am"));
        Files.writeString(folder.resolve("built"), commitOf(version));
        return folder;
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("release", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(log));
        }
        Files.delete(log);
    }
}
