package vn.dondoc.document.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.kit.problem.FieldError;

class VirusScanTest {

    @TempDir
    private Path folder;

    private FakeClamd clamd;

    @BeforeEach
    void startClamd() throws IOException {
        clamd = new FakeClamd(200_000);
    }

    @AfterEach
    void stopClamd() throws IOException {
        clamd.close();
    }

    private record At(Optional<String> host, int port) implements VirusConfig {

        @Override
        public Duration timeLimit() {
            return Duration.ofSeconds(20);
        }
    }

    private VirusScan scan() {
        return scanAt(clamd.port());
    }

    private static VirusScan scanAt(int port) {
        return new VirusScan(new At(Optional.of("127.0.0.1"), port));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content, StandardCharsets.US_ASCII);
    }

    private static void assertProblem(Throwable thrown, int status, String slug) {
        assertThat(thrown).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(status);
            assertThat(problem.getType()).hasToString("urn:dondoc:problem:" + slug);
        });
    }

    @Test
    void unreachableScannerLetsNothingPass() throws IOException {
        Path clean = file("clean");
        try (Socket deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThatThrownBy(() -> scanAt(deaf.getLocalPort()).check(clean, "file"))
                    .satisfies(thrown -> assertProblem(thrown, 503, "busy"));
        }
    }

    @Test
    void scannerThatHasHadEnoughLetsNothingPass() throws IOException {
        Path large = file("x".repeat(5_000_000));

        assertThatThrownBy(() -> scan().check(large, "file")).satisfies(thrown -> assertProblem(thrown, 503, "busy"));
    }

    @Test
    void infectedFileIsRefusedWithTheNameOfTheVirus() throws IOException {
        Path infected = file("x".repeat(100_000) + "VIRUS");

        assertThatThrownBy(() -> scan().check(infected, "file")).satisfies(thrown -> {
            assertProblem(thrown, 422, "infected-file");
            assertThat(((HttpProblem) thrown).getParameters().get("errors"))
                    .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
                    .containsExactly(FieldError.inBody("file", "carries Test.Virus-1"));
        });
    }

    @Test
    void cleanFilePassesAndSoDoesTheEmptyOne() throws IOException {
        assertThatCode(() -> scan().check(file("x".repeat(150_000)), "file")).doesNotThrowAnyException();
        assertThatCode(() -> scan().check(file(""), "file")).doesNotThrowAnyException();
    }

    @Test
    void withoutAScannerEverythingPasses() throws IOException {
        VirusScan none = new VirusScan(new At(Optional.empty(), 1));

        assertThatCode(() -> none.check(file("VIRUS"), "file")).doesNotThrowAnyException();
    }
}
