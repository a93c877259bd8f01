package vn.dondoc.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.fleet.FaultLoad;
import vn.dondoc.e2e.fleet.FaultsTruth;
import vn.dondoc.e2e.fleet.Fleet;
import vn.dondoc.e2e.fleet.PatientClient;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.Truth;

/**
 * Faults at random under a steady load: two replicas of each service over one PostgreSQL and one Kafka. Nothing acknowledged is
 * lost, nothing is done twice, and every agency was told once.
 */
@Tag("real")
class FaultsE2E {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration BACK = Duration.ofSeconds(120);
    private static final List<String> SERVERS = List.of("postgres", "kafka");
    private static final List<String> SERVICES = List.of("document-service", "task-service", "notification-service");
    private static final int OFFICES = 6;

    @TempDir
    Path home;

    @Test
    void twentyFaultsAndTheSupervisorsEnd() throws Exception {
        survive(new Course(20, 8, 4, 20251122), (system, load) -> {
            theSupervisorIsKilledAndTakesItsChildrenOver(system);
            system.answer("clock", "2025-06-27T09:00");
            assertThat(system.stop()).isZero();
            startedAgainItHasKeptAllAndWatchesItsServices(system, load);
        });
    }

    @Test
    @Tag("long")
    void twoHundredFaultsInTwentyMinutes() throws Exception {
        FaultReport report =
                survive(new Course(200, 8, 14, Long.getLong("dondoc.faults.seed", 200)), (system, load) -> {});
        assertThat(report.took()).isLessThan(Duration.ofMinutes(20));
    }

    /** What is done to the system once its services have ended. */
    @FunctionalInterface
    private interface Afterwards {
        void with(PackagedSystem system, FaultLoad load) throws Exception;
    }

    /**
     * @param writesBetween so many between two faults, so that each meets a system at work
     * @param longestFreeze in seconds
     */
    private record Course(int faults, int writesBetween, int longestFreeze, long seed) {}

    private FaultReport survive(Course course, Afterwards afterwards) throws Exception {
        Fleet.createFolders(home);
        // Not the mailbox's: what it had accepted it would lose, and that is no fault of ours.
        try (FullDisk postgres = FullDisk.mount(home.resolve("data/postgres"), "900m");
                FullDisk kafka = FullDisk.mount(home.resolve("data/kafka"), "600m");
                PackagedSystem system = new PackagedSystem(home)) {
            system.run("up", "--without-services");
            system.awaitLine("ready in", START);
            FaultReport report = new FaultReport(course.seed(), course.writesBetween());
            FaultLoad done;
            try (Fleet fleet = Fleet.start(system, home, PackagedSystem.ROOT, "2025-06-26T08:00");
                    PatientClient client = new PatientClient(fleet);
                    FaultLoad load = new FaultLoad(client)) {
                load.knowsItsAgencies();
                system.awaitQuery("tasks", "select count(*) from agencies", List.of("4"));
                load.begin(OFFICES);
                Fault.Scene scene = new Fault.Scene(
                        fleet, List.of(postgres, kafka), new Random(course.seed()), course.longestFreeze());
                for (Fault fault : deck(course.faults(), scene)) {
                    strike(fault, scene, client, load, report);
                }
                report.keep();
                load.end();
                assertThat(load.failures()).isEmpty();
                // What was to be gathered for the next morning's mail goes out.
                fleet.itIs("2025-06-27T08:30");
                theTruthHolds(system, load, client, report);
                done = load;
            }
            afterwards.with(system, done);
            return report;
        }
    }

    /** Every kind in turn, in an order of chance. */
    private static List<Fault> deck(int number, Fault.Scene scene) {
        List<Fault> deck = new ArrayList<>();
        while (deck.size() < number) {
            List<Fault> round = new ArrayList<>(Arrays.asList(Fault.values()));
            round.removeIf(
                    fault -> fault == Fault.FILL_DISK && !scene.disks().stream().allMatch(FullDisk::canBeFull));
            Collections.shuffle(round, scene.random());
            deck.addAll(round);
        }
        return deck.subList(0, number);
    }

    private static void strike(Fault fault, Fault.Scene scene, PatientClient client, FaultLoad load, FaultReport report)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        fault.strike(scene);
        long reached = client.acknowledged();
        await().atMost(BACK)
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> assertThat(load.failures()).isEmpty())
                .until(() -> client.acknowledged() >= reached + report.writesBetween());
        report.struck(fault, Duration.ofNanos(System.nanoTime() - began));
    }

    private static void theTruthHolds(PackagedSystem system, FaultLoad load, PatientClient client, FaultReport report)
            throws Exception {
        long mailsTwice = Truth.holdsIn(system);
        FaultsTruth.noAcknowledgedWriteIsLostOrDone(system, load);
        long eventsTwice = FaultsTruth.noEventIsLost(system);
        report.ended(system, client, eventsTwice, mailsTwice);
        report.keep();
    }

    private static void theSupervisorIsKilledAndTakesItsChildrenOver(PackagedSystem system) {
        List<Long> children = SERVERS.stream().map(system::pid).toList();
        system.supervisor().destroyForcibly();
        system.awaitLine("The supervisor was killed; it is started again.", BACK);
        await().atMost(BACK)
                .until(() -> system.output().stream()
                                .filter(line -> line.contains("ready in"))
                                .count()
                        == 2);
        assertThat(SERVERS.stream().map(system::pid).toList()).isEqualTo(children);
    }

    private static void startedAgainItHasKeptAllAndWatchesItsServices(PackagedSystem system, FaultLoad load)
            throws Exception {
        system.run("up");
        system.awaitLine("ready in", START);
        FaultsTruth.noAcknowledgedWriteIsLostOrDone(system, load);
        Truth.holdsIn(system);
        for (String service : SERVICES) {
            long before = system.pid(service);
            system.kill(service);
            await().atMost(BACK).ignoreExceptions().until(() -> system.pid(service) != before);
        }
    }
}
