package vn.dondoc.document.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testkit.FreePort;

/** The same against the real program, where it is installed, with a signature of our own. */
@Tag("real")
class RealClamdTest {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final String MARK = "dondoc-test-virus";

    @TempDir
    private Path folder;

    private @Nullable Process process;
    private int port;

    @BeforeEach
    void startClamd() throws IOException {
        assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
        port = FreePort.next();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String pattern = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("own.ndb"), "Dondoc.Test:0:*:" + pattern + "\n");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                StreamMaxLength 1M
                """.formatted(signatures, port));
        process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(60)).until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterEach
    void stopClamd() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private ClamdVerdict scan(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        return new Clamd(new InetSocketAddress("127.0.0.1", port), Duration.ofSeconds(30)).scan(file);
    }

    @Test
    void saysCleanInfectedOrTooLarge() throws IOException {
        assertThat(scan("Số: 04/CT-UBND")).isEqualTo(new ClamdVerdict.Clean());
        assertThat(scan("x".repeat(300_000) + MARK))
                .isInstanceOfSatisfying(
                        ClamdVerdict.Infected.class,
                        infected -> assertThat(infected.by()).startsWith("Dondoc.Test"));
        assertThat(scan("x".repeat(1_500_000))).isInstanceOf(ClamdVerdict.Undecided.class);
    }
}
