package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.Measured;
import vn.dondoc.e2e.system.OfficeApi;
import vn.dondoc.e2e.system.PackagedSystem;

/**
 * How long after work is given its notice is in the agency's inbox, while 200 assignments a second are given for half a minute:
 * outbox, relay, Kafka, consumer, plan, sweep. Counted from when the event is written in task-service's transaction, which is
 * before its commit; what the request itself takes is told beside it. Beforehand the system has worked for a while under the same
 * load, and its databases know how large their tables have become.
 */
@Tag("real")
@Tag("long")
class NoticeLatencyE2E {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int ISSUANCES_A_SECOND = 20;
    private static final int ASSIGNMENTS_EACH = 10;
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 30;
    private static final Duration WANTED = Duration.ofSeconds(1);

    /** Finer than what is measured, and cheap enough not to be measured itself. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final String NEWS = """
            select assignment_id from notices
            where id > (select uuidv7(interval '-3 seconds')) and channel = 'INBOX'
            """;

    private final Clock clock = Clock.systemUTC();
    private final Map<UUID, Instant> asked = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> answered = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();

    @TempDir
    private Path home;

    /** Of one assignment; each moment follows the one before. */
    private record Way(Instant asked, Instant appended, Instant answered, Instant sent, Instant swept, Instant seen) {}

    @Test
    void noticeIsInTheInboxWithinASecondAtTwoHundredEventsASecond() throws Exception {
        try (PackagedSystem system = new PackagedSystem(home);
                OfficeApi api = new OfficeApi(system.offset())) {
            system.run("up");
            system.awaitLine("ready in", Duration.ofMinutes(3));
            List<Map.Entry<UUID, List<UUID>>> drafts =
                    List.copyOf(drafts(system, (WARM_UP_SECONDS + SECONDS) * ISSUANCES_A_SECOND)
                            .entrySet());
            api.get("coordinator", "tasks/directives?limit=1");
            int warmUp = WARM_UP_SECONDS * ISSUANCES_A_SECOND;
            try (Connection inbox = connect(system);
                    ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor()) {
                var looks = looker.scheduleAtFixedRate(() -> look(inbox), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
                issue(api, drafts.subList(0, warmUp));
                awaitNotices(warmUp);
                learnTheirSize(system);
                issue(api, drafts.subList(warmUp, drafts.size()));
                awaitNotices(drafts.size());
                assertThat(looks.isDone()).as("looking has failed").isFalse();
                looks.cancel(false);
            }
            List<UUID> counted = drafts.subList(warmUp, drafts.size()).stream()
                    .flatMap(draft -> draft.getValue().stream())
                    .toList();
            assertThat(tell(ways(system, counted))).isLessThanOrEqualTo(WANTED);
        }
    }

    private void awaitNotices(int directives) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen).hasSize(directives * ASSIGNMENTS_EACH));
    }

    /** As autovacuum does within minutes. */
    private static void learnTheirSize(PackagedSystem system) {
        List.of("tasks", "notifications").forEach(database -> system.execute(database, "analyze"));
    }

    /** Evenly, whether what was asked before is answered or not. */
    private void issue(OfficeApi api, List<Map.Entry<UUID, List<UUID>>> drafts) throws InterruptedException {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < drafts.size(); n++) {
                Map.Entry<UUID, List<UUID>> draft = drafts.get(n);
                beat.schedule(
                        () -> askers.submit(() -> {
                            try {
                                issue(api, draft.getKey(), draft.getValue());
                            } catch (Throwable failure) {
                                failures.add(failure);
                            }
                        }),
                        n * 1000L / ISSUANCES_A_SECOND,
                        TimeUnit.MILLISECONDS);
            }
            beat.shutdown();
            assertThat(beat.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(failures).isEmpty();
    }

    private void issue(OfficeApi api, UUID directive, List<UUID> assignments) {
        Instant before = clock.instant();
        assignments.forEach(id -> asked.put(id, before));
        api.post("coordinator", "tasks/directives/" + directive + "/issuance", "{}")
                .expect(200);
        Instant after = clock.instant();
        assignments.forEach(id -> answered.put(id, after));
    }

    private static Connection connect(PackagedSystem system) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (POSTGRES + system.offset()) + "/notifications",
                "notifications_owner",
                "notifications_owner");
    }

    private void look(Connection inbox) {
        try (var statement = inbox.createStatement();
                ResultSet rows = statement.executeQuery(NEWS)) {
            Instant now = clock.instant();
            while (rows.next()) {
                seen.putIfAbsent(rows.getObject(1, UUID.class), now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Way> ways(PackagedSystem system, List<UUID> counted) {
        Map<UUID, Instant> sent = sent(system);
        Map<UUID, Instant> appended = new HashMap<>();
        Map<UUID, Instant> swept = new HashMap<>();
        system.query("notifications", """
                        select f.assignment_id, to_json(f.heard_at) #>> '{}', to_json(n.available_at) #>> '{}'
                        from follow_ups f join notices n on n.assignment_id = f.assignment_id and n.channel = 'INBOX'
                        """).stream().map(row -> row.split(" ")).forEach(row -> {
            appended.put(UUID.fromString(row[0]), OffsetDateTime.parse(row[1]).toInstant());
            swept.put(UUID.fromString(row[0]), OffsetDateTime.parse(row[2]).toInstant());
        });
        return counted.stream()
                .map(id -> new Way(
                        asked.getOrDefault(id, Instant.MIN),
                        appended.getOrDefault(id, Instant.MAX),
                        answered.getOrDefault(id, Instant.MAX),
                        sent.getOrDefault(id, Instant.MAX),
                        swept.getOrDefault(id, Instant.MAX),
                        seen.getOrDefault(id, Instant.MAX)))
                .toList();
    }

    /** When the relay handed each to Kafka. */
    private static Map<UUID, Instant> sent(PackagedSystem system) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + (KAFKA + system.offset()));
        Map<UUID, Instant> sent = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("dondoc.assignment-events.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> sent.put(
                                UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)),
                                Instant.ofEpochMilli(record.timestamp())));
            }
        }
        return sent;
    }

    /** Says where the time went; the 99th percentile from the event to the inbox. */
    private static Duration tell(List<Way> ways) {
        StringBuilder table = new StringBuilder("%d assignments at %d a second; ms at p50, p95, p99, at most:%n"
                .formatted(ways.size(), ISSUANCES_A_SECOND * ASSIGNMENTS_EACH));
        row(table, "request to the event in the outbox", ways, Way::asked, Way::appended);
        row(table, "request to its answer", ways, Way::asked, Way::answered);
        row(table, "outbox to Kafka", ways, Way::appended, Way::sent);
        row(table, "Kafka to the notice", ways, Way::sent, Way::swept);
        row(table, "notice to its commit, as looked for", ways, Way::swept, Way::seen);
        row(table, "request to the inbox", ways, Way::asked, Way::seen);
        Duration slow = row(table, "event in the outbox to the inbox", ways, Way::appended, Way::seen);
        table.append("at most, of what was asked for in each second: ").append(slowestOfEachSecond(ways));
        Measured.keep("notice-latency.txt", table.toString());
        return slow;
    }

    private static Duration row(
            StringBuilder table, String what, List<Way> ways, Function<Way, Instant> from, Function<Way, Instant> to) {
        List<Long> took = ways.stream()
                .map(way -> Duration.between(from.apply(way), to.apply(way)).toMillis())
                .sorted()
                .toList();
        long slow = took.get(took.size() * 99 / 100);
        table.append("%-36s %5d %5d %5d %5d%n"
                .formatted(what, took.get(took.size() / 2), took.get(took.size() * 95 / 100), slow, took.getLast()));
        return Duration.ofMillis(slow);
    }

    /** Whether a tail is one moment's stall or every moment's. */
    private static List<Long> slowestOfEachSecond(List<Way> ways) {
        Map<Long, Long> slowest = new TreeMap<>();
        ways.forEach(way -> slowest.merge(
                way.asked().getEpochSecond(),
                Duration.between(way.appended(), way.seen()).toMillis(),
                Math::max));
        return List.copyOf(slowest.values());
    }

    /** By directive, as a clerk and a coordinator would have left them. */
    private static Map<UUID, List<UUID>> drafts(PackagedSystem system, int directives) {
        system.query("tasks", """
                insert into agencies (code, epoch, version, name, kind, valid_from, successors)
                select 'H12.L' || n, 1, 1, 'Cơ quan ' || n, 'department', '1997-01-01', '{}' from generate_series(1, 200) n
                returning code""");
        List<String> rows = system.query("tasks", """
                with given as (
                    insert into directives (id, epoch, version, state, body, type, issuer, subject, text_truncated, registered_at)
                    select uuidv7(), 1, 1, 'REGISTERED', 'H12', 'CT', 'UBND tỉnh', 'Quản lý tàu cá', false, now()
                    from generate_series(1, %d) returning id),
                made as (
                    insert into tasks (id, directive_id, content, created_at)
                    select uuidv7(), id, 'Rà soát, báo cáo', now() from given returning id, directive_id)
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked, state,
                                         cycle, created_at)
                select uuidv7(), 1, id, directive_id,
                       'H12.L' || 1 + (row_number() over () + k) %% 200, 'H12', 'LEAD', true, 'DRAFT', 1, now()
                from made, generate_series(1, %d) k
                returning directive_id, id""".formatted(directives, ASSIGNMENTS_EACH));
        Map<UUID, List<UUID>> drafts = new ConcurrentHashMap<>();
        rows.stream()
                .map(row -> row.split(" "))
                .forEach(row -> drafts.computeIfAbsent(UUID.fromString(row[0]), id -> new ArrayList<>())
                        .add(UUID.fromString(row[1])));
        return drafts;
    }
}
