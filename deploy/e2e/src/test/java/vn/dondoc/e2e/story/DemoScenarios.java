package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.Truth;

/** What is seen from outside of a system in which the demonstration was played, whoever issued its tokens. */
interface DemoScenarios {

    PackagedSystem system();

    @Test
    default void allAssignmentsOfTheSamplesAreIssuedAndChased() throws Exception {
        Truth.holdsIn(system());
        assertThat(system().count("documents", "directives")).isEqualTo(8);
        assertThat(system().count("tasks", "tasks")).isEqualTo(36);
        assertThat(system().count("tasks", "assignments where state <> 'DRAFT'"))
                .isEqualTo(149);
        assertThat(system().query("notifications", "select distinct rung from notices order by rung"))
                .contains("ISSUED", "ACK+1", "T-3", "T-1", "T", "+1", "+5", "+10");
    }

    @Test
    default void whatWasProposedWasTakenOverAndNothingWaitsToBeSettled() {
        assertThat(system().count("tasks", "breakdowns where state = 'ISSUED'")).isEqualTo(5);
        assertThat(system().count("tasks", "breakdowns where state = 'PROPOSED'"))
                .isZero();
        assertThat(system().count("tasks", "work_items where settled_at is null and kind = 'RESOLVE_NAME'"))
                .isZero();
        // Nine tasks in ten come from a proposed item.
        assertThat(system().query("tasks", "select distinct task_id from proposal_decisions where task_id is not null"))
                .hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    default void chaseOfWhatWasCompletedHasStoppedAndTheOthersGoesOn() {
        assertThat(system().output()).anyMatch(line -> line.contains("The chase of what was completed has stopped"));
        assertThat(system().count("tasks", "assignments where state = 'COMPLETED'"))
                .isEqualTo(1);
        assertThat(system().query(
                                "notifications",
                                "select distinct o.state from obligations o join follow_ups f using (assignment_id) "
                                        + "where f.state = 'COMPLETED' and o.state in ('PLANNED', 'PAUSED')"))
                .isEmpty();
    }

    @Test
    default void agencyReadsItsInboxAndNobodyElses() throws Exception {
        String token = system().token("agency", "H12.07");

        JsonNode inbox = system().get(8083, "/api/v1/agencies/H12.07/notices?unread=true", token);

        assertThat(inbox.path("items")).isNotEmpty();
        assertThat(inbox.path("items").get(0).path("title").asText()).contains("/");
        assertThat(system().get(8083, "/api/v1/agencies/H12.05/notices", token)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    @Test
    default void auditStandsAndShowsADocumentDownToItsNoticesWithProofs() throws Exception {
        assertThat(system().answer("audit", "show", "12/CT-UBND"))
                .contains(
                        "the document: register-directive",
                        "Nguyễn Thị Mai",
                        ": issue-assignment",
                        "notice ISSUED by INBOX SENT")
                .containsPattern("audit row \\d+, seal \\d+ of .* steps to root [0-9a-f]{16}: stands")
                .doesNotContain("DOES NOT STAND");
        assertThat(system().answer("audit", "verify").lines())
                .hasSize(3)
                .allMatch(line -> line.contains("and those of the topic are met"));
    }

    @Test
    default void mailsCarryTheCorrelationIdOfTheCallThatCausedThem() {
        List<String> ids = system().mailHeaders("X-Correlation-Id");
        List<String> ofWrites = system().query("tasks", "select distinct correlation_id from audit_rows");

        assertThat(ids).isNotEmpty();
        assertThat(ofWrites).containsAll(ids);
    }

    @Test
    default void businessClockIsSharedByAllServices() throws Exception {
        assertThat(system().answer("clock")).startsWith("2020-10-");
        assertThat(system().query("notifications", "select distinct date_part('year', created_at)::int from notices"))
                .containsExactly("2020");
    }

    @ParameterizedTest
    @CsvSource({"8081, document-service", "8082, task-service", "8083, notification-service"})
    default void servedApiDescriptionIsTheCommittedOne(int port, String service) throws Exception {
        YAMLMapper yaml = new YAMLMapper();
        String served = system().response(port, "/q/openapi").body();
        String committed = Files.readString(PackagedSystem.ROOT.resolve(service).resolve("contract/openapi.yaml"));

        assertThat(yaml.readTree(served)).isEqualTo(yaml.readTree(committed));
        assertThat(system().response(port, "/q/swagger-ui/").statusCode()).isEqualTo(200);
    }
}
