package vn.dondoc.task.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.task.Proposals.take;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.dondoc.task.Office;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.review.ReviewJob;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What people correct becomes an alias of their body once a person approves it. */
@QuarkusTest
@RealTaskService
class LearntAliasTest {

    private static final String ALIASES = "/api/v1/alias-proposals";

    @Inject
    ReviewJob job;

    /** A name that no other test uses. */
    private String phrase = "";

    @BeforeEach
    void agenciesAreKnown(TestInfo test) {
        Proposals.agenciesAreKnown();
        phrase = "Trung tâm " + test.getTestMethod().orElseThrow().getName();
    }

    private String text() {
        return "1. Giao " + phrase + " rà soát tàu cá.";
    }

    private UUID corrected(String agency) {
        UUID id = Proposals.of(job, text());
        take(id, "{\"items\":[{\"proposed\":[0],\"leads\":[\"" + agency + "\"]}]}")
                .statusCode(201);
        return id;
    }

    private String aliasFor(String agency) {
        return RealPostgres.query("select id from alias_proposals where phrase = '" + phrase + "' and agency_code = '"
                        + agency + "'")
                .getFirst();
    }

    private static ValidatableResponse decide(String alias, String request) {
        String etag = Office.coordinator().get(ALIASES + "/{id}", alias).header("ETag");
        return Office.coordinator()
                .header("If-Match", etag)
                .body(request)
                .post(ALIASES + "/{id}/decision", alias)
                .then();
    }

    private void assertRead(@Nullable String agency) {
        Office.coordinator()
                .get(Proposals.BREAKDOWN, Proposals.of(job, text()))
                .then()
                .body("proposal.assignments[0].lead[0].agency", equalTo(agency));
    }

    @Test
    void anotherBodyAndAgenciesSeeNothingOfIt() {
        corrected(Office.AGRICULTURE);
        String alias = aliasFor(Office.AGRICULTURE);
        String stranger = Tokens.of("coordinator", List.of("H33"));

        Office.caller(stranger).get(ALIASES + "/{id}", alias).then().statusCode(404);
        Office.caller(stranger).get(ALIASES + "?body=H12").then().statusCode(403);
        Office.agency(Office.FINANCE).get(ALIASES).then().statusCode(403);
        Office.caller(stranger)
                .header("If-Match", "*")
                .body("{\"decision\":\"APPROVE\",\"reason\":\"x\"}")
                .post(ALIASES + "/{id}/decision", alias)
                .then()
                .statusCode(404);
    }

    @Test
    void decisionNeedsAReasonAndTheStateThatWasRead() {
        corrected(Office.AGRICULTURE);
        String alias = aliasFor(Office.AGRICULTURE);

        decide(alias, "{\"decision\":\"APPROVE\"}").statusCode(400).body("errors[0].pointer", equalTo("#/reason"));
        decide(alias, "{\"decision\":\"REJECT\",\"reason\":\"x\",\"validFrom\":\"2020-01-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/validFrom"));
        Office.coordinator()
                .body("{\"decision\":\"APPROVE\",\"reason\":\"x\"}")
                .post(ALIASES + "/{id}/decision", alias)
                .then()
                .statusCode(428);
        String etag = Office.coordinator().get(ALIASES + "/{id}", alias).header("ETag");
        decide(alias, "{\"decision\":\"REJECT\",\"reason\":\"x\"}").statusCode(200);
        Office.coordinator()
                .header("If-Match", etag)
                .body("{\"decision\":\"APPROVE\",\"reason\":\"x\"}")
                .post(ALIASES + "/{id}/decision", alias)
                .then()
                .statusCode(412);
    }

    @Test
    void nothingIsUsedBeforeItIsApproved() {
        corrected(Office.AGRICULTURE);
        corrected(Office.AGRICULTURE);

        assertRead(null);
        Office.coordinator()
                .get(ALIASES + "/{id}", aliasFor(Office.AGRICULTURE))
                .then()
                .body("state", equalTo("WAITING"))
                .body("phrase", equalTo(phrase))
                .body("seen", equalTo(2))
                .body("firstSeenOn", equalTo("2020-09-03"));
        assertThat(Office.coordinator()
                        .get(ALIASES + "?limit=200")
                        .then()
                        .extract()
                        .<List<String>>path("items.phrase"))
                .contains(phrase);
    }

    @Test
    void approvedAliasIsReadFromItsFirstDayUntilItIsTakenBack() {
        UUID waiting = Proposals.of(job, text());
        corrected(Office.AGRICULTURE);
        String alias = aliasFor(Office.AGRICULTURE);

        decide(alias, "{\"decision\":\"APPROVE\",\"reason\":\"Tên quen dùng\"}")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("validFrom", equalTo("2020-09-03"));
        assertRead(Office.AGRICULTURE);
        Office.coordinator()
                .body("{\"text\":\"" + text() + "\",\"type\":\"CT\",\"issuedOn\":\"2020-09-03\"}")
                .post("/api/v1/breakdown-previews")
                .then()
                .body("assignments[0].lead[0].agency", equalTo(Office.AGRICULTURE));
        // Also one that was proposed before, and waited because of the name.
        take(waiting, "{}").statusCode(201).body("tasks[0].task.assignments.agency", contains("H12.07"));

        decide(alias, "{\"decision\":\"APPROVE\",\"reason\":\"x\",\"validFrom\":\"2020-09-04\"}")
                .statusCode(200);
        assertRead(null);
        decide(alias, "{\"decision\":\"APPROVE\",\"reason\":\"x\",\"validFrom\":\"2020-09-03\"}")
                .statusCode(200);
        assertRead(Office.AGRICULTURE);
        decide(alias, "{\"decision\":\"REJECT\",\"reason\":\"Nhầm\"}")
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        assertRead(null);
        assertThat(RealPostgres.query("select action from audit_rows where entity_id = '" + alias + "' order by id"))
                .containsExactly("approve-alias", "approve-alias", "approve-alias", "reject-alias");
    }

    @Test
    void onePhraseMeansOneAgency() {
        corrected(Office.AGRICULTURE);
        corrected(Office.POLICE);
        decide(aliasFor(Office.AGRICULTURE), "{\"decision\":\"APPROVE\",\"reason\":\"x\"}")
                .statusCode(200);

        decide(aliasFor(Office.POLICE), "{\"decision\":\"APPROVE\",\"reason\":\"x\"}")
                .statusCode(409)
                .body("type", endsWith("alias-taken"));
    }

    @Test
    void decidedNameIsASightingToo() {
        UUID id = Proposals.of(job, text());
        Proposals.decideName(Proposals.waitingName(id), "{\"agencies\":[\"H12.30\"]}")
                .statusCode(200);

        assertThat(aliasFor(Office.POLICE)).isNotNull();
    }
}
