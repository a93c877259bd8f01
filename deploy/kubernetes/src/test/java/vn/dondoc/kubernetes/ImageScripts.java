package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The scripts in {@code images}. */
final class ImageScripts {

    private static final Path FOLDER = Path.of("images").toAbsolutePath();

    private ImageScripts() {}

    /** Skips the test where a program is missing. */
    static void need(String... programs) throws IOException, InterruptedException {
        for (String program : programs) {
            Process found = new ProcessBuilder("sh", "-c", "command -v " + program).start();
            Assumptions.assumeTrue(found.waitFor() == 0, program + " is not installed: the images were not tried");
        }
    }

    /** What it writes; fails with it if the script does. */
    static String run(String script, String... options) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(FOLDER.resolve(script).toString()), Stream.of(options))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
