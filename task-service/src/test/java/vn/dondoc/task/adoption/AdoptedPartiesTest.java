package vn.dondoc.task.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.dondoc.task.Proposals.take;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.review.ReviewJob;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Whom a proposal that was taken over is given to, and what they have to reach. */
@QuarkusTest
@RealTaskService
class AdoptedPartiesTest {

    @Inject
    ReviewJob job;

    @BeforeEach
    void agenciesAreKnown() {
        Proposals.agenciesAreKnown();
    }

    @Test
    void groupMeansItsMembersOnTheDirectivesDate() {
        RealKafka.send(
                List.of(event("dondoc.agency-events.v1", "agency-group-changed.v1", "group:so-nganh-h12", 1, 1, """
                {"id": "so-nganh-h12", "phrases": ["các sở, ban, ngành tỉnh"], "within": "H12", "kinds": [], "levels": [],
                 "validFrom": null, "validTo": null,
                 "members": [{"agency": "H12.05", "included": true, "validFrom": null, "validTo": null},
                             {"agency": "H12.07", "included": true, "validFrom": null, "validTo": null},
                             {"agency": "H12.20", "included": true, "validFrom": null, "validTo": null}]}""")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agency_groups where id = 'so-nganh-h12'") == 1);
        UUID id = Proposals.of(
                job, "1. Các sở, ban, ngành tỉnh báo cáo trước ngày 15/9/2020, gửi các cơ quan, đơn vị có liên quan.");

        take(id, "{}")
                .statusCode(201)
                .body("tasks[0].task.assignments.agency", hasItems("H12.05", "H12.07"))
                .body("tasks[0].task.assignments.agency", not(hasItems("H12.20")));
    }

    @Test
    void coordinatorsWhoAreNobodyInParticularStayAsWords() {
        UUID id = Proposals.of(
                job,
                "1. Giao Sở Tài chính chủ trì, phối hợp với các cơ quan, đơn vị có liên quan rà soát các khoản nợ.");
        assertThat(Proposals.waitingOnTheDesk(id)).containsExactly("SETTLE_BREAKDOWN");

        take(id, "{}").statusCode(201).body("tasks[0].task.assignments.agency", containsInAnyOrder("H12.05"));
        Office.coordinator()
                .get(Proposals.BREAKDOWN, id)
                .then()
                .body("tasks[0].addressee", containsString("liên quan"));
    }

    @Test
    void figuresToReachBecomeTargetsOfThoseWhoLead() {
        UUID id = Proposals.of(
                job,
                "1. Giao Sở Tài chính bảo đảm tỷ lệ giải ngân vốn đầu tư công đạt từ 65% trở lên trước ngày 31/12/2020.");
        String task = take(id, "{}").statusCode(201).extract().path("tasks[0].task.id");
        String lead = RealPostgres.query("select id from assignments where task_id = '" + task + "'")
                .getFirst();

        Office.coordinator()
                .get("/api/v1/assignments/{id}/targets", lead)
                .then()
                .body("targets.direction", contains("AT_LEAST"))
                .body("targets[0].target", equalTo(65))
                .body("targets[0].unit", equalTo("%"));
        Office.coordinator()
                .header(
                        "If-Match",
                        Office.coordinator().get("/api/v1/tasks/{id}", task).header("ETag"))
                .body("{\"content\":\"Giải ngân\",\"leads\":[\"H12.07\"]}")
                .put("/api/v1/tasks/{id}", task)
                .then()
                .statusCode(200);
        assertThat(RealPostgres.query(
                        "select a.agency_code from targets t join assignments a on a.id = t.assignment_id "
                                + "where t.directive_id = '" + id + "'"))
                .containsExactly("H12.07");

        take(
                        id,
                        "{\"items\":[{\"content\":\"x\",\"leads\":[\"H12.05\"],\"targets\":"
                                + "[{\"name\":\"x\",\"unit\":\"%\",\"direction\":\"INCREASE_BY\",\"target\":5}]}]}")
                .statusCode(400)
                .body("errors.pointer", contains("#/items/0/targets/0/baseline"));
    }
}
