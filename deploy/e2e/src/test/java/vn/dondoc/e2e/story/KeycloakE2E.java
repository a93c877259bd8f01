package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;

/** The same demonstration with tokens of a real Keycloak: nothing but configuration tells the services who issues them. */
@Tag("real")
@Tag("long")
class KeycloakE2E implements DemoScenarios {

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

    @Override
    public PackagedSystem system() {
        return system;
    }

    @Test
    void personOfTheRealmStandsInTheAuditWithTheTitleItHadThen() {
        assertThat(system.query(
                        "tasks", "select distinct actor_title from audit_rows where action = 'issue-assignment'"))
                .containsExactly("Chuyên viên theo dõi nhiệm vụ, Văn phòng UBND tỉnh");
    }

    @Test
    void systemHasAnAccountOfItsOwnWithTheLeastItNeeds() throws Exception {
        String token = system.token("system");

        assertThat(system.get(8081, "/api/v1/directives?limit=1", token).path("items"))
                .isNotEmpty();
        assertThat(status(8082, "/api/v1/work-queue", token)).isEqualTo(403);
    }

    @Test
    void peopleAndSystemOfAnotherBodyLearnNothing() throws Exception {
        String directive =
                system.query("documents", "select id from directives limit 1").getFirst();
        String assignment = system.query("tasks", "select id from assignments where state = 'ASSIGNED' limit 1")
                .getFirst();

        for (String role : new String[] {"clerk", "leader", "system"}) {
            String token = system.token(role, "--body", "H24");
            assertThat(status(8081, "/api/v1/directives/" + directive, token)).isEqualTo(404);
            assertThat(system.get(8081, "/api/v1/directives", token).path("items"))
                    .isEmpty();
        }
        String coordinator = system.token("coordinator", "--body", "H24");
        assertThat(status(8082, "/api/v1/assignments/" + assignment, coordinator))
                .isEqualTo(404);
        assertThat(system.get(8082, "/api/v1/assignments", coordinator).path("items"))
                .isEmpty();
        assertThat(status(8083, "/api/v1/assignments/" + assignment + "/notices", coordinator))
                .isEqualTo(404);
    }

    @Test
    void agencyOfAnotherBodyLearnsNothing() throws Exception {
        String token = system.token("agency", "H24.05");
        String assignment = system.query("tasks", "select id from assignments where state = 'ASSIGNED' limit 1")
                .getFirst();

        assertThat(status(8082, "/api/v1/assignments/" + assignment, token)).isEqualTo(404);
        assertThat(status(8082, "/api/v1/agencies/H12.07/assignments", token)).isEqualTo(404);
        assertThat(status(8083, "/api/v1/agencies/H12.07/notices", token)).isEqualTo(404);
    }

    @Test
    void tokenWhoseSignatureOrPayloadWasTouchedOpensNothing() throws Exception {
        String token = system.token("coordinator");
        String[] parts = token.split("\\.");

        assertThat(status(8082, "/api/v1/assignments", token)).isEqualTo(200);
        assertThat(status(8082, "/api/v1/assignments", parts[0] + "." + parts[1] + "."))
                .isEqualTo(401);
        assertThat(status(
                        8082,
                        "/api/v1/assignments",
                        parts[0] + "." + parts[1] + "." + parts[2].toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(401);
        String another = system.token("leader").split("\\.")[1];
        assertThat(status(8082, "/api/v1/assignments", parts[0] + "." + another + "." + parts[2]))
                .isEqualTo(401);
    }

    private static int status(int port, String path, String token) throws Exception {
        return system.statusOf(port, path, token);
    }
}
