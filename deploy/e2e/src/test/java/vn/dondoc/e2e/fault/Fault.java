package vn.dondoc.e2e.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import vn.dondoc.e2e.fleet.Fleet;
import vn.dondoc.e2e.fleet.Replica;
import vn.dondoc.e2e.fleet.Signals;

/** What goes wrong in offices, and how we make it go wrong. */
enum Fault {
    KILL_REPLICA("kill -9 of a replica", at -> at.anyReplica().kill()),
    FREEZE_REPLICA(
            "a replica stands still (SIGSTOP, SIGCONT)", at -> at.anyReplica().freeze(at.upTo(at.longest()))),
    RESTART_REPLICA("a replica is restarted (SIGTERM)", at -> at.anyReplica().end()),
    KILL_POSTGRES("kill -9 of PostgreSQL", at -> at.fleet().system().kill("postgres")),
    FREEZE_POSTGRES("PostgreSQL stands still", at -> at.freeze("postgres")),
    KILL_KAFKA("kill -9 of Kafka", at -> at.fleet().system().kill("kafka")),
    FREEZE_KAFKA("Kafka stands still", at -> at.freeze("kafka")),
    CUT_DATABASE(
            "connections to PostgreSQL break half way",
            at -> at.any(at.fleet().wiresToDatabase()).cut()),
    CUT_CLIENTS(
            "connections of clients break half way",
            at -> at.any(at.fleet().wiresToClients()).cut()),
    SKEW_CLOCK(
            "a replica's clock is wrong by up to two minutes",
            at -> at.fleet()
                    .skew(at.anyReplica(), Duration.ofSeconds(at.random().nextInt(-120, 121)))),
    FILL_DISK(
            "the disk of PostgreSQL or of Kafka is full",
            at -> at.any(at.disks()).fill(2));

    private static final int SERVER_STANDS_STILL = 5;

    private final String words;
    private final Blow blow;

    Fault(String words, Blow blow) {
        this.words = words;
        this.blow = blow;
    }

    void strike(Scene at) throws IOException, InterruptedException {
        blow.fall(at);
    }

    String words() {
        return words;
    }

    @FunctionalInterface
    private interface Blow {
        void fall(Scene at) throws IOException, InterruptedException;
    }

    /**
     * Where it strikes.
     *
     * @param longest a replica may stand still for so many seconds; longer than the relay's lease and a consumer's session, it
     *     wakes up as a zombie
     */
    record Scene(Fleet fleet, List<FullDisk> disks, Random random, int longest) {

        Replica anyReplica() {
            return any(fleet.replicas());
        }

        <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        Duration upTo(int seconds) {
            return Duration.ofMillis(random.nextInt(500, seconds * 1000));
        }

        void freeze(String server) throws IOException, InterruptedException {
            ProcessHandle found = ProcessHandle.of(fleet.system().pid(server)).orElse(null);
            if (found != null) {
                Signals.freeze(found, upTo(SERVER_STANDS_STILL));
            }
        }
    }
}
