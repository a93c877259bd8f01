package vn.dondoc.task.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Proposals.THREE_ITEMS;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.Office;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.review.ReviewJob;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Names of whom nobody is sure wait on the desk; a person says whom they mean. */
@QuarkusTest
@RealTaskService
class NamingTest {

    private static final String DECISION = "/api/v1/unclear-names/{id}/decision";

    @Inject
    ReviewJob job;

    @BeforeEach
    void agenciesAreKnown() {
        Proposals.agenciesAreKnown();
    }

    @Test
    void anotherBodySeesAndDecidesNothing() {
        String name = Proposals.waitingName(Proposals.of(job, THREE_ITEMS));
        String stranger = Tokens.of("coordinator", List.of("H33"));

        Office.caller(stranger).get("/api/v1/unclear-names/{id}", name).then().statusCode(404);
        Office.caller(stranger)
                .header("If-Match", "*")
                .body("{\"agencies\":[\"H12.07\"]}")
                .post(DECISION, name)
                .then()
                .statusCode(404);
        Office.agency(Office.FINANCE)
                .header("If-Match", "*")
                .body("{\"agencies\":[\"H12.07\"]}")
                .post(DECISION, name)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0} → {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                    | 400 | #/agencies
                    {"agencies": []}                      | 400 | #/reason
                    {"agencies": ["H12.05", "H12.05"]}    | 400 | #/agencies/1
                    {"agencies": ["H12.05", "H99"]}       | 422 | #/agencies/1
                    {"agencies": ["H12.20"]}              | 422 | #/agencies/0
                    """)
    void whatIsWrongIsNamed(String request, int status, String pointer) {
        UUID id = Proposals.of(job, THREE_ITEMS);

        Proposals.decideName(Proposals.waitingName(id), request)
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(Proposals.waitingOnTheDesk(id)).containsExactly("RESOLVE_NAME", "SETTLE_BREAKDOWN");
    }

    @Test
    void decisionAppliesToTheProposalAndWhoReadItBeforeMustReadAgain() {
        UUID id = Proposals.of(job, THREE_ITEMS);
        String before = Proposals.etag(id);
        String name = Proposals.waitingName(id);
        String nameBefore = Office.coordinator()
                .get("/api/v1/unclear-names/{id}", name)
                .then()
                .body("phrase", equalTo("Trung tâm Quan trắc Đất Mũi"))
                .body("candidates", empty())
                .extract()
                .header("ETag");

        Proposals.decideName(name, "{\"agencies\":[\"H12.05\"]}")
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("agencies", contains("H12.05"));
        Office.coordinator()
                .header("If-Match", nameBefore)
                .body("{\"agencies\":[\"H12.30\"]}")
                .post(DECISION, name)
                .then()
                .statusCode(412);
        assertThat(Proposals.waitingOnTheDesk(id)).containsExactly("SETTLE_BREAKDOWN");

        take(Office.coordinator(), id, before, "{}").statusCode(412);
        take(id, "{}")
                .statusCode(201)
                .body("tasks[2].task.assignments.agency", contains("H12.07", "H12.05"))
                .body("tasks[2].task.assignments.role", contains("LEAD", "COORDINATING"));
        Office.coordinator()
                .get(Proposals.BREAKDOWN, id)
                .then()
                .body("decisions[2].fields.coordinating", equalTo("KEPT"))
                .body("proposal.assignments[2].coordinating[0].agency", equalTo(null));
    }

    @Test
    void nameThatMeansNobodyIsLeftOut() {
        UUID id = Proposals.of(job, THREE_ITEMS);
        Proposals.decideName(Proposals.waitingName(id), "{\"agencies\":[],\"reason\":\"Đã giải thể\"}")
                .statusCode(200);

        take(id, "{}").statusCode(201).body("tasks[2].task.assignments.agency", contains("H12.07"));
    }

    @Test
    void settlingClosesWhatIsLeft() {
        UUID id = Proposals.of(job, THREE_ITEMS);
        String name = Proposals.waitingName(id);
        take(id, "{\"items\":[{\"proposed\":[0]}]}").statusCode(201);
        Proposals.issue(id);

        assertThat(Proposals.waitingOnTheDesk(id)).isEmpty();
        Office.coordinator().get(Proposals.BREAKDOWN, id).then().body("names.state", contains("LAPSED"));
        Proposals.decideName(name, "{\"agencies\":[\"H12.05\"]}")
                .statusCode(409)
                .body("type", endsWith("name-lapsed"));
    }

    @Test
    void agencyToldLaterMakesTheNameClearByItself() {
        String phrase = "Trung tâm Quan trắc " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        UUID id = Proposals.of(job, "1. Giao Sở Tài chính báo cáo.\\n2. Giao " + phrase + " kiểm tra các bến tàu cá.");
        take(id, "{\"items\":[{\"proposed\":[0]}]}").statusCode(201);
        assertThat(Proposals.waitingOnTheDesk(id)).contains("RESOLVE_NAME");
        String code = "H12." + Math.abs(phrase.hashCode() % 100_000);
        RealKafka.send(List.of(
                event("dondoc.agency-events.v1", "agency-changed.v1", code, 1, 1, """
                {"code":"%s","name":"%s","aliases":[],"kind":"other","validFrom":"1997-01-01","validTo":null,
                 "successors":[]}""".formatted(code, phrase))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agencies where code = '" + code + "'") == 1);
        job.proposeDue();

        assertThat(Proposals.waitingOnTheDesk(id)).containsExactly("SETTLE_BREAKDOWN");
        // What was taken before is not offered again: the items are the same.
        take(id, "{}")
                .statusCode(201)
                .body("tasks", hasSize(1))
                .body("tasks[0].task.assignments.agency", contains(code));
    }
}
