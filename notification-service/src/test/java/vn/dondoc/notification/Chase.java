package vn.dondoc.notification;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.notification.obligation.SweepService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** What tests do to follow-ups, and what they see of them. */
@ApplicationScoped
public class Chase {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<EventHandler<?>> handlers;
    private final SweepService sweep;
    private final Clock clock;

    Chase(@All List<EventHandler<?>> handlers, SweepService sweep, Clock clock) {
        this.handlers = handlers;
        this.sweep = sweep;
        this.clock = clock;
        shortLadder();
    }

    /** A policy of few rungs for directives stamped khẩn, as {@link ExampleAssignment} has it: each mail goes out on its own. */
    public static void shortLadder() {
        RealPostgres.execute("""
                insert into policies (code, version, subject, urgency, is_current, in_force_from, changed_by, reason)
                values ('SHORT', 1, 'ASSIGNMENT', 'URGENT', true, '-infinity', 'test', 'For tests')
                on conflict do nothing;
                insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients,
                                   channels, tone, any_time, since)
                select 'SHORT', 1, code, position, anchor, unit, amount, condition, array['AGENCY'], array['INBOX', 'MAIL'],
                       'REMIND', true, '-infinity'
                from rungs
                where policy_code = 'ORDINARY' and code in ('ISSUED', 'T-3', 'T', '+1', '+5') and policy_version = 1
                on conflict do nothing
                """);
    }

    /** Applies the present state of each as one batch, as the consumer would. */
    public void hear(ExampleAssignment... assignments) {
        var events = List.of(assignments).stream()
                .map(assignment -> event(
                        "assignment-issued.v1", assignment.id().toString(), assignment.version(), assignment.json()))
                .toList();
        apply("dondoc.assignment-events.v1", events);
    }

    public void hear(String topic, String type, String key, long version, String json) {
        apply(topic, List.of(event(type, key, version, json)));
    }

    /** The agency keeps these days of its own, such as {@code 2020-09-11 OFF}, beside the nation's. */
    public void hearDaysOf(String agency, long version, String... days) {
        String own = Stream.of(days)
                .map(day -> day.split(" "))
                .map(day -> "{\"date\": \"%s\", \"kind\": \"%s\", \"name\": \"Ngày của cơ quan\"}"
                        .formatted(day[0], day[1]))
                .collect(Collectors.joining(", "));
        hear("dondoc.calendar-events.v1", "calendar-changed.v1", agency, version, """
                {"calendarId": "%s", "version": %d, "name": "Lịch riêng", "weekend": ["SATURDAY", "SUNDAY"], "days": [%s],
                 "confirmedThrough": null, "basedOn": "national"}
                """.formatted(agency, version, own));
    }

    private Event event(String type, String key, long version, String json) {
        byte[] data = json.getBytes(StandardCharsets.UTF_8);
        return new Event(UUID.randomUUID(), type, key, clock.instant(), 1, version, "cause-of-" + key, data);
    }

    /** As one batch in one transaction. */
    public void apply(String topic, List<Event> events) {
        handlers.stream()
                .filter(handler -> handler.topic().equals(topic))
                .forEach(handler -> QuarkusTransaction.requiringNew().run(() -> applyTo(handler, events)));
    }

    private static <T> void applyTo(EventHandler<T> handler, List<Event> events) {
        handler.apply(events.stream()
                .map(event -> handler.decode(event).orElseThrow())
                .toList());
    }

    /** It is now that local time, such as {@code 2020-09-10T07:30}, also for the application. */
    public void at(String localTime) {
        MovableClock.set(localTime);
        Instant wanted = LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Duration.between(wanted, clock.instant()).abs().compareTo(Duration.ofSeconds(10)) < 0);
    }

    /** Fires all that is due. */
    public void sweep() {
        int fired;
        do {
            fired = sweep.firePortion();
        } while (fired > 0);
    }

    public void sweepAt(String localTime) {
        at(localTime);
        sweep();
    }

    /** Such as {@code T-3 PLANNED 2020-09-10T07:30}, in the order of the ladder of each deadline. */
    public List<String> rungs(ExampleAssignment assignment) {
        return RealPostgres.query("""
                select rung || ' ' || state || ' ' ||
                       to_char(fires_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI')
                from obligations where assignment_id = '%s' order by cycle, deadline_version, position
                """.formatted(assignment.id()));
    }

    /** Such as {@code T-3 INBOX SENT}, oldest first. */
    public List<String> notices(ExampleAssignment assignment) {
        return RealPostgres.query("""
                select rung || ' ' || channel || ' ' || state from notices
                where assignment_id = '%s' order by created_at, rung, channel
                """.formatted(assignment.id()));
    }

    /** What other tests have left queued is not for this one. */
    public static void emptyQueues() {
        RealPostgres.execute("""
                update notices set state = 'CANCELLED', settled_at = now() where state = 'QUEUED' and correlation_id <> 'big';
                update digests set state = 'CANCELLED', settled_at = now() where state = 'QUEUED';
                update webhook_deliveries set state = 'CANCELLED' where state = 'QUEUED';
                update webhooks set state = 'DISABLED', disabled_reason = 'another test' where state = 'ACTIVE'
                """);
    }

    public void enterContact(String agency, String email) {
        RealPostgres.execute("""
                insert into contacts (agency_code, email, version, changed_at)
                values ('%s', '%s', 0, now())
                """.formatted(agency, email));
    }
}
