package vn.dondoc.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.document.parser.HostileFiles;

/** What a file can cost, seen with real processes. */
@Tag("real")
class TextExtractionTest {

    private static final Duration PLENTY = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private TextExtraction texts = new TextExtraction(new Limits("192m", PLENTY, PLENTY, 8));

    private record Limits(String heap, Duration timeLimit, Duration waitLimit, int mostWaiting)
            implements ExtractionConfig {

        @Override
        public int processes() {
            return 1;
        }

        @Override
        public int filesPerProcess() {
            return 100;
        }
    }

    @AfterEach
    void end() {
        texts.end();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private ExtractedText readGood() throws IOException {
        return texts.read(file("good.pdf", HostileFiles.good("quyet-dinh-18.pdf")), "good.pdf", "file");
    }

    private static void assertRefused(ThrowingCallable reading, String detail) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.getDetail()).contains(detail);
        });
    }

    @Test
    void fileThatNeedsTooMuchMemoryEndsItsProcessOnly() throws IOException {
        texts = new TextExtraction(new Limits("40m", PLENTY, PLENTY, 8));
        Path large = file("large.txt", "đôn đốc ".repeat(900_000).getBytes(StandardCharsets.UTF_8));

        assertRefused(() -> texts.read(large, "large.txt", "file"), "takes more memory");

        Path small = file("small.txt", "Số: 04/CT-UBND".getBytes(StandardCharsets.UTF_8));
        assertThat(texts.read(small, "small.txt", "file").text()).isEqualTo("Số: 04/CT-UBND");
    }

    @Test
    void fileThatTakesTooLongIsGivenUp() {
        texts = new TextExtraction(new Limits("192m", Duration.ofMillis(1), PLENTY, 8));

        assertRefused(this::readGood, "takes longer");
    }

    @Test
    void processKilledFromOutsideIsReplacedAndTheFileIsRead() throws IOException {
        readGood();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("ParserProgram"))
                .forEach(child -> {
                    child.destroyForcibly();
                    child.onExit().join();
                });

        assertThat(readGood().text()).contains("Số: 18/QĐ-UBND");
    }

    @Test
    void whoWouldWaitBehindTooManyIsAskedToComeAgain() throws Exception {
        texts = new TextExtraction(new Limits("48m", PLENTY, PLENTY, 0));
        Path bomb = file("bomb.pdf", HostileFiles.refused("bomb.pdf"));
        Thread slow = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> texts.read(bomb, "bomb.pdf", "file"))
                        .isInstanceOf(HttpProblem.class));
        await().until(texts::isBusy);

        assertThatThrownBy(this::readGood)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));

        slow.join();
    }
}
