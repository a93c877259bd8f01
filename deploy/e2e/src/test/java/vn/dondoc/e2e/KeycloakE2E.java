package vn.dondoc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same demonstration with tokens of a real Keycloak: nothing but configuration tells the services who issues them. */
@Tag("real")
@Tag("long")
class KeycloakE2E {

    private static final Duration DEMO = Duration.ofMinutes(12);

    @TempDir
    private static Path home;

    private static PackagedSystem system;

    @BeforeAll
    static void theDemoIsPlayed() throws Exception {
        system = new PackagedSystem(home);
        system.run("demo", "--keycloak");
        system.awaitLine("Ctrl-C stops everything.", DEMO);
    }

    @AfterAll
    static void ctrlCStopsAllOfIt() throws InterruptedException {
        assertThat(system.stop()).isZero();
        system.close();
    }

    @Test
    void allAssignmentsOfTheSamplesAreIssuedAndChased() throws Exception {
        Truth.holdsIn(system);
        assertThat(system.count("tasks", "assignments where state <> 'DRAFT'")).isEqualTo(149);
        assertThat(system.query(
                        "tasks", "select distinct actor_title from audit_rows where action = 'issue-assignment'"))
                .containsExactly("Chuyên viên theo dõi nhiệm vụ, Văn phòng UBND tỉnh");
    }

    @Test
    void agencyReadsItsInboxAndNobodyElses() throws Exception {
        String token = system.token("agency", "H12.07");

        assertThat(system.get(8083, "/api/v1/agencies/H12.07/notices?unread=true", token)
                        .path("items"))
                .isNotEmpty();
        assertThat(system.get(8083, "/api/v1/agencies/H12.05/notices", token)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    @Test
    void systemHasAnAccountOfItsOwnWithTheLeastItNeeds() throws Exception {
        String token = system.token("system");

        assertThat(system.get(8081, "/api/v1/directives?limit=1", token).path("items"))
                .isNotEmpty();
        assertThat(system.get(8082, "/api/v1/work-queue", token).path("status").asInt())
                .isEqualTo(403);
    }
}
