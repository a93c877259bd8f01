package vn.dondoc.testkit;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a process that a test starts. */
public final class FreePort {

    /** Below those the system gives to outgoing connections: one of them could take the port before the process does. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    private FreePort() {}

    public static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Try another.
            }
        }
    }
}
