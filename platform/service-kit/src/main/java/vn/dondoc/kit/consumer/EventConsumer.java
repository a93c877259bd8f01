package vn.dondoc.kit.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import vn.dondoc.kit.trace.Traces;

/**
 * Reads one topic on one thread and applies what it reads, in order per partition.
 *
 * <p>The database says where to go on, not Kafka. During an outage of the database the partitions are paused and the
 * heart-beat to Kafka goes on, so that nothing is reshuffled, however long it takes.
 */
public final class EventConsumer<T> implements Runnable {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** How many polls may bring nothing before the offsets are looked at: five seconds. */
    private static final int IDLE_POLLS = 10;

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> kafka;
    private final ConsumerOffsets offsets;
    private final BatchApplier<T> applier;
    private final UUID owner;
    private final Duration longestPause;
    private final Set<TopicPartition> unclaimed = new HashSet<>();
    private volatile boolean running = true;
    private volatile long lag;
    private int failures;
    private int idlePolls;

    EventConsumer(
            EventHandler<T> handler,
            Supplier<Consumer<byte[], byte[]>> kafka,
            ConsumerOffsets offsets,
            DeadLetters deadLetters,
            Traces traces,
            Duration longestPause) {
        this.topic = handler.topic();
        this.kafka = kafka;
        this.offsets = offsets;
        this.owner = UUID.randomUUID();
        this.applier = new BatchApplier<>(handler, offsets, deadLetters, owner, traces);
        this.longestPause = longestPause;
        deadLetters.expect(topic);
    }

    /** Records of the partitions at hand that were not yet applied when it last looked. */
    long lag() {
        return lag;
    }

    /** Ends after the batch at hand. */
    public void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = kafka.get()) {
                consumer.subscribe(List.of(topic), new Assignments());
                consume(consumer);
            } catch (ZombieConsumerException zombie) {
                LOG.infof("%s; joining again", zombie.getMessage());
            } catch (InterruptException | WakeupException stopped) {
                return;
            } catch (RuntimeException outage) {
                rest(outage);
            }
        }
    }

    private void consume(Consumer<byte[], byte[]> consumer) {
        applier.forget();
        unclaimed.clear();
        while (running) {
            applier.add(inOrder(consumer.poll(applier.remaining() ? Duration.ZERO : POLL)));
            try {
                claimAssigned(consumer);
                lookAtOffsetsWhenIdle();
                applier.applyAll();
                lag = behind(consumer);
                if (failures > 0) {
                    LOG.infof("%s is consumed again", topic);
                    failures = 0;
                }
                consumer.resume(consumer.paused());
            } catch (ZombieConsumerException zombie) {
                throw zombie;
            } catch (SQLException | RuntimeException outage) {
                consumer.pause(consumer.assignment());
                rest(outage);
            }
        }
    }

    /** The client knows it from its last fetch: nothing is asked over the network. */
    private static long behind(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** A database that was put back is noticed at the next event; where none comes, here. */
    private void lookAtOffsetsWhenIdle() throws SQLException {
        idlePolls = applier.remaining() ? 0 : idlePolls + 1;
        if (idlePolls >= IDLE_POLLS) {
            idlePolls = 0;
            offsets.requireAsLeft(owner);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> inOrder(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        return all;
    }

    /** Nothing that was fetched before the claim may be applied: the claim's offset is the truth. */
    private void claimAssigned(Consumer<byte[], byte[]> consumer) throws SQLException {
        if (unclaimed.isEmpty()) {
            return;
        }
        applier.forget();
        offsets.forget();
        for (TopicPartition partition : consumer.assignment()) {
            Optional<Long> next = offsets.claim(partition.partition(), owner);
            if (next.isPresent()) {
                consumer.seek(partition, next.get());
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
        unclaimed.clear();
    }

    private void rest(Exception outage) {
        failures++;
        if (failures == 1 || failures % 60 == 0) {
            LOG.warnf("%s cannot be consumed, trying again (attempt %d): %s", topic, failures, outage);
        }
        try {
            Thread.sleep(Math.min(longestPause.toMillis(), 100L << Math.min(failures, 6)));
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private final class Assignments implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            unclaimed.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What was read but not applied belongs to the next owner; what stays ours is read again from its offset.
            unclaimed.addAll(partitions);
        }
    }

    static Map<String, Object> settings(Map<String, Object> kafka, String group, int batchRecords) {
        Map<String, Object> settings = new java.util.HashMap<>(kafka);
        settings.put("group.id", group);
        settings.put("client.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", batchRecords);
        // A replica that was killed holds its partitions until its session ends: a quarter of Kafka's default, still
        // far
        // longer than a garbage collection.
        settings.put("session.timeout.ms", 10_000);
        settings.put("heartbeat.interval.ms", 3_000);
        // Bounds the memory of one fetch; a single larger record still comes.
        settings.put("max.partition.fetch.bytes", 4 * 1024 * 1024);
        settings.put("fetch.max.bytes", 16 * 1024 * 1024);
        return settings;
    }
}
