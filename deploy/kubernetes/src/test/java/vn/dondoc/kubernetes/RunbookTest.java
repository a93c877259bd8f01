package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The commands of the runbook do what it says. */
@Tag("real")
class RunbookTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^ *```sh\\n(?<command>(?:.*\\n)*?) *```\\n(?: *Tried by: `(?<test>\\w+)`)?");
    private static final String HERE = RunbookTest.class.getSimpleName();

    record Command(String text, String test) {}

    @Test
    void everyCommandNamesTheTestThatTriesIt() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }

        assertThat(commands())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(tests).as(command.text()).contains(command.test()));
    }

    @TestFactory
    Stream<DynamicTest> runs() throws IOException {
        return commands().stream()
                .filter(command -> command.test().equals(HERE))
                .map(command -> DynamicTest.dynamicTest(command.text(), () -> run(command.text())));
    }

    private static void run(String command) throws IOException, InterruptedException {
        String program = command.split(" ")[0];
        Process found = new ProcessBuilder("sh", "-c", "command -v " + program).start();
        Assumptions.assumeTrue(found.waitFor() == 0, program + " is not installed: its command was not tried");
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isNotBlank();
    }

    private static List<Command> commands() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../RUNBOOK.md")))
                .results()
                .map(block -> new Command(block.group("command").strip(), String.valueOf(block.group("test"))))
                .toList();
    }
}
