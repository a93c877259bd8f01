package vn.dondoc.task.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Lists of assignments: what they show, and how a client hears that they have changed. */
@QuarkusTest
@RealTaskService
class AssignmentListTest {

    private String agency = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void anAgency() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        agency = FeedOffice.hasAgency();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        for (String wrong :
                List.of("state=DONE", "timeliness=x", "role=x", "tracked=1", "dueFrom=2020-02-30", "directive=x")) {
            Office.agency(agency)
                    .get("/api/v1/agencies/" + agency + "/assignments?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(wrong.split("=", 2)[0]));
        }
    }

    @Test
    void anyChangeAndAnotherQueryHaveAnotherTag() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 1);
        String tag = list("").extract().header("ETag");
        assertThat(list("?state=ASSIGNED").extract().header("ETag")).isNotEqualTo(tag);
        assertThat(Office.coordinator()
                        .get("/api/v1/agencies/" + agency + "/assignments")
                        .header("ETag"))
                .isEqualTo(tag);
        Office.step(Office.agency(agency), UUID.fromString(given.getFirst()), "acknowledgement", "{}")
                .statusCode(200);
        Office.agency(agency)
                .header("If-None-Match", tag)
                .get("/api/v1/agencies/" + agency + "/assignments")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("IN_PROGRESS"));
    }

    @Test
    void deadlineThatPassesChangesTheTagAtThatInstantWithoutAWrite() {
        FeedOffice.hasAssignments(directive, agency, 1);
        RealPostgres.execute(
                """
                update assignments set due_on = '2020-09-30', due_at = '2020-10-01 00:00+07' where id = '%s'
                """.formatted(FeedOffice.hasAssignments(directive, agency, 1).getFirst()));
        String ofAgency = "/api/v1/agencies/" + agency + "/assignments";
        String ofBody = "/api/v1/assignments?directive=" + directive;
        String agencyTag = tag(ofAgency);
        String bodyTag = tag(ofBody);
        statusOf(ofAgency, agencyTag, 304);
        MovableClock.set("2020-09-16T00:00");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            statusOf(ofAgency, agencyTag, 200).body("items.timeliness", containsInAnyOrder("OVERDUE", "IN_TIME"));
            statusOf(ofBody, bodyTag, 200).body("items.timeliness", containsInAnyOrder("OVERDUE", "IN_TIME"));
        });
    }

    @Test
    void itemsTagServesAsIfMatchWithoutReadingTheAssignment() {
        FeedOffice.hasAssignments(directive, agency, 1);
        var item = list("").extract().jsonPath();
        Office.agency(agency)
                .header("If-Match", item.getString("items[0].etag"))
                .body("{}")
                .post("/api/v1/assignments/" + item.getString("items[0].id") + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("ETag", "\"1-2\"");
    }

    @Test
    void eachFilterNarrowsTheList() {
        List<String> fish = FeedOffice.hasAssignments(directive, agency, 2, "Rà soát tàu cá");
        UUID second = Office.hasDirective("45/KH-UBND", "2020-09-04");
        List<String> tax = FeedOffice.hasAssignments(second, agency, 1, "Đôn đốc thu thuế");
        RealPostgres.execute("""
                update assignments set state = 'COMPLETED', submitted_at = '2020-09-16 00:00+07', role = 'COORDINATING',
                       tracked = false, officer_in_charge = 'Phạm Văn Đông', version = version + 1
                where id = '%s';
                update assignments set due_on = null, due_at = null, monitoring_officer = 'Lê Thị Mai', version = version + 1
                where id = '%s'""".formatted(fish.get(0), tax.getFirst()));

        list("").body("items.id", contains(tax.get(0), fish.get(1), fish.get(0)));
        list("?state=COMPLETED").body("items.id", contains(fish.get(0)));
        list("?state=COMPLETED&state=ASSIGNED").body("items", hasSize(3));
        list("?timeliness=LATE").body("items.id", contains(fish.get(0)));
        list("?timeliness=ON_TIME").body("items", empty());
        list("?timeliness=NO_DEADLINE").body("items.id", contains(tax.get(0)));
        list("?timeliness=IN_TIME").body("items.id", contains(fish.get(1)));
        list("?timeliness=OVERDUE").body("items", empty());
        list("?role=COORDINATING").body("items.id", contains(fish.get(0)));
        list("?tracked=false").body("items.id", contains(fish.get(0)));
        list("?dueFrom=2020-09-15&dueTo=2020-09-15").body("items", hasSize(2));
        list("?dueFrom=2020-09-16").body("items", empty());
        list("?dueTo=2020-09-14").body("items", empty());
        list("?directive=" + second).body("items.id", contains(tax.get(0)));
        list("?officer=Phạm Văn Đông").body("items.id", contains(fish.get(0)));
        list("?officer=Lê Thị Mai").body("items.id", contains(tax.get(0)));
        list("?kind=department").body("items", hasSize(3));
        list("?kind=commune").body("items", empty());
        list("?q=tau ca").body("items.id", containsInAnyOrder(fish.get(0), fish.get(1), tax.get(0)));
        list("?q=TÀU CÁ").body("items", hasSize(3));
        list("?q=soát").body("items", hasSize(2));
        list("?q=soat").body("items", hasSize(2));
        list("?q=soạt").body("items", empty());
        list("?q=don doc").body("items.id", contains(tax.get(0)));
        list("?q=45/KH").body("items.id", contains(tax.get(0)));
        Office.coordinator()
                .get("/api/v1/assignments?agency=" + agency + "&q=soat")
                .then()
                .body("items", hasSize(2));
        Office.caller(Tokens.of("system", List.of(agency)))
                .get("/api/v1/assignments")
                .then()
                .body("items", hasSize(3));
        Office.caller(Tokens.of("coordinator", List.of("H77")))
                .get("/api/v1/assignments?agency=" + agency)
                .then()
                .body("items", empty());
    }

    @Test
    void pagesOfManyBodiesFollowOneOrder() {
        String other = FeedOffice.hasAgency();
        List<String> first = FeedOffice.hasAssignments(directive, agency, 3);
        List<String> second = FeedOffice.hasAssignments(directive, other, 3);
        String vendor = Tokens.of("system", List.of(agency, other));
        var page = Office.caller(vendor)
                .get("/api/v1/assignments?limit=4")
                .then()
                .extract()
                .jsonPath();
        assertThat(page.<String>getList("items.id"))
                .containsExactly(second.get(2), second.get(1), second.get(0), first.get(2));
        Office.caller(vendor)
                .queryParam("cursor", page.getString("next"))
                .get("/api/v1/assignments?limit=4")
                .then()
                .body("items.id", contains(first.get(1), first.get(0)))
                .body("next", equalTo(null));
    }

    private ValidatableResponse list(String query) {
        return Office.agency(agency)
                .get("/api/v1/agencies/" + agency + "/assignments" + query)
                .then()
                .statusCode(200);
    }

    private static String tag(String path) {
        return Office.coordinator().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse statusOf(String path, String tag, int status) {
        return Office.coordinator()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(status)
                .header("ETag", status == 304 ? equalTo(tag) : not(equalTo(tag)));
    }
}
