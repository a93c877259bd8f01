package vn.dondoc.local.system;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.FreePorts;

class StartChecksTest {
    @TempDir
    Path folder;

    @Test
    void takenPortIsNamedWithWhatNeedsItAndTheWayOut() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> StartChecks.portFree(other.getLocalPort(), "task-service"))
                    .isInstanceOf(LocalFailureException.class)
                    .hasMessage(
                            "Port " + other.getLocalPort()
                                    + ", which task-service needs, is taken: stop what uses it, or move all ports with --port-offset N.");
        }
    }

    @Test
    void portTakenOnAllAddressesIsFoundToo() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> StartChecks.portFree(other.getLocalPort(), "Kafka"))
                    .hasMessageStartingWith("Port " + other.getLocalPort());
        }
    }

    @Test
    void freePortPasses() {
        assertThatCode(() -> StartChecks.portFree(FreePorts.next(), "Kafka")).doesNotThrowAnyException();
    }

    @Test
    void fullDiskIsSaidWithWhatIsNeeded() {
        long moreThanAnyDisk = 1L << 60;

        assertThatThrownBy(() -> StartChecks.enoughDisk(folder, moreThanAnyDisk))
                .isInstanceOf(LocalFailureException.class)
                .hasMessageContaining("1099511627776 MB are needed")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void missingJarsAreNamedFromTheProjectsFolder() throws Exception {
        Path built = ServiceProgram.TASK.jar(folder);
        Files.createDirectories(built.resolveSibling("."));
        Files.createFile(built);

        assertThatThrownBy(() -> StartChecks.built(folder, ServiceProgram.ALL))
                .isInstanceOf(LocalFailureException.class)
                .hasMessage("Not built: document-service/target/quarkus-app/quarkus-run.jar, "
                        + "notification-service/target/quarkus-app/quarkus-run.jar is missing."
                        + " Build it with ./mvnw -DskipTests package.");
    }
}
