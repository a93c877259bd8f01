package vn.dondoc.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must hold before anything is started. Each failure is one sentence that says what to do. */
final class StartChecks {
    private StartChecks() {}

    static void enoughDisk(Path folder, long neededBytes) throws IOException, LocalFailureException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < neededBytes) {
            throw new LocalFailureException(
                    "Only %d MB are free on the disk of %s and %d MB are needed: make room and try again."
                            .formatted(free >> 20, folder, neededBytes >> 20));
        }
    }

    static void built(Path root, List<ServiceProgram> services) throws LocalFailureException {
        List<String> missing = services.stream()
                .map(service -> service.jar(root))
                .filter(jar -> !Files.exists(jar))
                .map(jar -> root.relativize(jar).toString())
                .toList();
        if (!missing.isEmpty()) {
            throw new LocalFailureException("Not built: %s is missing. Build it with ./mvnw -DskipTests package."
                    .formatted(String.join(", ", missing)));
        }
    }

    static void portFree(int port, String user) throws LocalFailureException {
        if (isTaken(port)) {
            throw new LocalFailureException(
                    "Port %d, which %s needs, is taken: stop what uses it, or move all ports with --port-offset N."
                            .formatted(port, user));
        }
    }

    /** Both ways, because some systems let two sockets share a port when one of them listens on all addresses. */
    private static boolean isTaken(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(loopback, port), 500);
            return true;
        } catch (IOException nobodyListens) {
            return !canBind(loopback, port);
        }
    }

    private static boolean canBind(InetAddress address, int port) {
        try {
            new ServerSocket(port, 1, address).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
