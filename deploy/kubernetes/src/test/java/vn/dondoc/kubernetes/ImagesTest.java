package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The images are built, run as the podman overlay says, and do the main job; then they are packed. */
@Tag("real")
@Tag("long")
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImagesTest {

    private static final Path IMAGES = Path.of("images").toAbsolutePath();

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        for (String program : List.of("podman", "catatonit", "buildah", "kubectl", "curl")) {
            Process found = new ProcessBuilder("sh", "-c", "command -v " + program).start();
            Assumptions.assumeTrue(found.waitFor() == 0, program + " is not installed: the images were not tried");
        }
        assertThat(run("build")).contains("localhost/dondoc/task-service:0.1.0");
    }

    @Test
    void samplesComeThroughTheImages() throws IOException, InterruptedException {
        assertThat(run("play")).contains("still open: ");
    }

    /** Figures of a machine that does nothing else; each goes to the log. */
    @Test
    void eachServiceIsReadySoonAndSmall() throws IOException, InterruptedException {
        List<String[]> lines =
                run("measure").lines().map(line -> line.split(" ")).toList();

        lines.forEach(line -> System.getLogger("images")
                .log(System.Logger.Level.INFO, "{0}: ready in {1} ms, {2} MiB resident", line[0], line[1], line[2]));
        for (String service : Overlay.SERVICES) {
            assertThat(best(lines, service, 1)).as(service + ", milliseconds").isLessThanOrEqualTo(1500);
            assertThat(best(lines, service, 2)).as(service + ", MiB").isLessThanOrEqualTo(260);
        }
    }

    private static int best(List<String[]> lines, String service, int column) {
        return lines.stream()
                .filter(line -> line[0].equals(service))
                .mapToInt(line -> Integer.parseInt(line[column]))
                .min()
                .orElseThrow();
    }

    @Test
    void whatIsPackedHasItsChecksums(@TempDir Path folder) throws IOException, InterruptedException {
        String packed = run("bundle", folder.toString()).strip();

        Process check = new ProcessBuilder("sha256sum", "--quiet", "--check", "SHA256SUMS")
                .directory(Path.of(packed).toFile())
                .start();
        assertThat(check.waitFor()).isZero();
        assertThat(Files.readAllLines(Path.of(packed, "images.txt")))
                .hasSize(3)
                .allMatch(line -> line.matches("dondoc/[a-z-]+ sha256:[0-9a-f]{64}"));
    }

    private static String run(String script, String... options) throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(List.of(IMAGES.resolve(script).toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
