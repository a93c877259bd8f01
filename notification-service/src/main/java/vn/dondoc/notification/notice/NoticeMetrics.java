package vn.dondoc.notification.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notices that a channel has taken, and those it never will, since this process began. */
@Startup
@ApplicationScoped
class NoticeMetrics {

    private static final String SENT = "sent";
    private static final String FAILED = "failed";

    private final MeterRegistry registry;

    NoticeMetrics(MeterRegistry registry) {
        this.registry = registry;
        // There before the first, so that an alert sees it rise.
        for (String channel : List.of("INBOX", "MAIL", "WEBHOOK")) {
            counter(channel, SENT);
            counter(channel, FAILED);
        }
    }

    /** @param type of the event that tells of these notices, which are among the entries */
    void count(String type, Set<UUID> ids, Collection<List<NoticeEntry>> entries) {
        String outcome = type.equals("notice-sent.v1") ? SENT : FAILED;
        entries.stream()
                .flatMap(List::stream)
                .filter(entry -> ids.contains(entry.id()))
                .forEach(entry -> counter(entry.channel(), outcome).increment());
    }

    private Counter counter(String channel, String outcome) {
        return Counter.builder("dondoc.notices")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .description("Notices that came to an end, by channel")
                .register(registry);
    }
}
