package vn.dondoc.notification.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

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

    /** @param type of the event that tells of these notices */
    void count(String type, Stream<NoticeEntry> told) {
        String outcome = type.equals("notice-sent.v1") ? SENT : FAILED;
        told.collect(groupingBy(NoticeEntry::channel, counting()))
                .forEach((channel, number) -> counter(channel, outcome).increment(number));
    }

    private Counter counter(String channel, String outcome) {
        return Counter.builder("dondoc.notices")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .description("Notices that came to an end, by channel")
                .register(registry);
    }
}
