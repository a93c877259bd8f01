package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        ImageScripts.need("podman", "catatonit", "buildah", "kubectl", "curl");
        assertThat(ImageScripts.run("build")).contains("localhost/dondoc/task-service:0.1.0");
    }

    @Test
    void samplesComeThroughTheImages() throws IOException, InterruptedException {
        assertThat(ImageScripts.run("play")).contains("still open: ");
    }

    /** Figures of a machine that does nothing else; each is printed. */
    @Test
    void eachServiceIsReadySoonAndSmall() throws IOException, InterruptedException {
        StartFigures.assertSoonAndSmall(ImageScripts.run("measure"));
    }

    @Test
    void whatIsPackedHasItsChecksums(@TempDir Path folder) throws IOException, InterruptedException {
        String packed = ImageScripts.run("bundle", folder.toString()).strip();

        Process check = new ProcessBuilder("sha256sum", "--quiet", "--check", "SHA256SUMS")
                .directory(Path.of(packed).toFile())
                .start();
        assertThat(check.waitFor()).isZero();
        assertThat(Files.readAllLines(Path.of(packed, "images.txt")))
                .hasSize(3)
                .allMatch(line -> line.matches("dondoc/[a-z-]+ sha256:[0-9a-f]{64}"));
    }
}
