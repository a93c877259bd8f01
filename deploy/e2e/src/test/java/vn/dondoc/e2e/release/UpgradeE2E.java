package vn.dondoc.e2e.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.fleet.FaultLoad;
import vn.dondoc.e2e.fleet.FaultsTruth;
import vn.dondoc.e2e.fleet.Fleet;
import vn.dondoc.e2e.fleet.PatientClient;
import vn.dondoc.e2e.fleet.Replica;
import vn.dondoc.e2e.system.Measured;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.Truth;

/**
 * The first release at work, replaced replica by replica with the present one: for a while both run on one database, and no
 * request fails but those that an idempotent client asks again.
 */
@Tag("real")
@Tag("long")
class UpgradeE2E {

    private static final String FIRST = "0.1.0";

    /** Of the load balancer: the first release took the same request at another host for another one. */
    private static final String ONE_NAME = "dondoc.example.org";

    private static final int OFFICES = 6;
    private static final int WRITES_BETWEEN = 60;

    @TempDir
    private Path home;

    @Test
    void theFirstReleaseIsRolledToThePresentOneUnderLoad() throws Exception {
        Path first = Release.built(FIRST);
        Fleet.createFolders(home);
        try (PackagedSystem system = new PackagedSystem(home)) {
            system.run("up", "--without-services");
            system.awaitLine("ready in", Duration.ofMinutes(6));
            try (Fleet fleet = Fleet.start(system, home, first, "2025-06-26T08:00");
                    PatientClient client = new PatientClient(fleet, ONE_NAME, Duration.ofSeconds(30));
                    FaultLoad load = new FaultLoad(client)) {
                load.knowsItsAgencies();
                system.awaitQuery("tasks", "select count(*) from agencies", List.of("4"));
                load.begin(OFFICES);
                long before = migrations(system);
                for (Replica replica : fleet.replicas()) {
                    awaitWrites(client, load);
                    replica.becomes(PackagedSystem.ROOT);
                    awaitWrites(client, load);
                    fleet.awaitReady();
                }
                awaitWrites(client, load);
                load.end();
                assertThat(load.failures()).isEmpty();
                fleet.itIs("2025-06-27T08:30");
                Truth.holdsIn(system);
                FaultsTruth.noAcknowledgedWriteIsLostOrDone(system, load);
                FaultsTruth.noEventIsLost(system);
                Measured.keep(
                        "upgrade.txt",
                        "rolled from %s to the present: %d writes, %d of %d requests asked again %s, %d migrations on the way"
                                .formatted(
                                        FIRST,
                                        client.acknowledged(),
                                        client.askedAgain(),
                                        client.asked(),
                                        new TreeMap<>(client.refusals()),
                                        migrations(system) - before));
            }
        }
    }

    private static long migrations(PackagedSystem system) {
        return Fleet.SERVICES.stream()
                .mapToLong(database -> system.count(database, "flyway_schema_history"))
                .sum();
    }

    private static void awaitWrites(PatientClient client, FaultLoad load) {
        long reached = client.acknowledged();
        await().atMost(Duration.ofMinutes(2))
                .failFast(() -> assertThat(load.failures()).isEmpty())
                .until(() -> client.acknowledged() >= reached + WRITES_BETWEEN);
    }
}
