package vn.dondoc.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * No sweep and no delivery but those a test asks for, in small portions and with short pauses; and a port for the
 * {@link MailServer} that a test may start.
 */
public class QuietJobs implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "dondoc.sweep.enabled", "false",
                "dondoc.sweep.portion", "20",
                "dondoc.mail.enabled", "false",
                "dondoc.mail.first-pause", "50ms",
                "dondoc.mail.longest-pause", "100ms",
                "dondoc.mail.patience", "10s",
                "dondoc.smtp.host", "127.0.0.1",
                "dondoc.smtp.security", "NONE",
                "dondoc.smtp.port", String.valueOf(freePort()));
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
