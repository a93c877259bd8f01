package vn.dondoc.notification;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.dondoc.testkit.FreePort;

/**
 * No sweep and no delivery but those a test asks for, in small portions and with short pauses; and a port for the
 * {@link MailServer} that a test may start.
 */
public class QuietJobs implements QuarkusTestResourceLifecycleManager {

    /** Thirty-two bytes, for tests alone. */
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                entry("dondoc.sweep.enabled", "false"),
                entry("dondoc.sweep.portion", "20"),
                entry("dondoc.mail.enabled", "false"),
                entry("dondoc.mail.first-pause", "50ms"),
                entry("dondoc.mail.longest-pause", "100ms"),
                entry("dondoc.smtp.patience", "10s"),
                entry("dondoc.smtp.host", "127.0.0.1"),
                entry("dondoc.smtp.security", "NONE"),
                entry("dondoc.smtp.port", String.valueOf(FreePort.next())),
                entry("dondoc.smtp.bounce-address", "bounces@dondoc.example.vn"),
                entry("dondoc.bounces.host", "127.0.0.1"),
                entry("dondoc.bounces.port", String.valueOf(FreePort.next())),
                entry("dondoc.bounces.tls", "false"),
                entry("dondoc.bounces.username", "bounces"),
                entry("dondoc.bounces.password", "secret"),
                entry("dondoc.bounces.soft-limit", "3"),
                entry("dondoc.links.keys", KEY),
                entry("dondoc.acknowledgement-links.page", "https://tasks.test/api/v1/acknowledgement-page"),
                entry("dondoc.inbox-streams.heartbeat", "1s"),
                entry("dondoc.inbox-streams.patience", "2s"),
                entry("dondoc.letters.enabled", "false"),
                entry("dondoc.webhooks.enabled", "false"),
                entry("dondoc.webhooks.keys", KEY),
                entry("dondoc.webhooks.allowed-hosts", "127.0.0.1,gateway.test"),
                entry("dondoc.webhooks.patience", "1s"),
                entry("dondoc.webhooks.pauses", "20ms,20ms,20ms"));
    }

    @Override
    public void stop() {}
}
