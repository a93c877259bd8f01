package vn.dondoc.task.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Proposals.THREE_ITEMS;
import static vn.dondoc.task.Proposals.take;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.Office;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.review.ReviewJob;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** A coordinator takes a proposed breakdown over, as it is or corrected. */
@QuarkusTest
@RealTaskService
class AdoptionTest {

    private static final String TWO_ITEMS =
            "1. Giao Sở Tài chính báo cáo trước ngày 15/9/2020.\\n2. Giao Công an tỉnh kiểm tra các bến tàu cá.";

    @Inject
    ReviewJob job;

    @BeforeEach
    void agenciesAreKnown() {
        Proposals.agenciesAreKnown();
    }

    @Test
    void anotherBodyAndOtherRolesTakeNothing() {
        UUID id = Proposals.of(job, TWO_ITEMS);
        String etag = Proposals.etag(id);

        take(Office.caller(Tokens.of("coordinator", List.of("H33"))), id, etag, "{}")
                .statusCode(404);
        take(Office.caller(Tokens.of("clerk")), id, etag, "{}").statusCode(403);
        take(Office.agency(Office.FINANCE), id, etag, "{}").statusCode(403);
        assertThat(Proposals.tasksOf(id)).isZero();
    }

    @Test
    void secondOfTwoCoordinatorsMustReadAgain() {
        UUID id = Proposals.of(job, TWO_ITEMS);
        String etag = Proposals.etag(id);

        Office.coordinator().body("{}").post(Proposals.TASKS, id).then().statusCode(428);
        take(Office.coordinator(), id, etag, "{}").statusCode(201);
        take(Office.coordinator(), id, etag, "{}").statusCode(412);
        assertThat(Proposals.tasksOf(id)).isEqualTo(2);

        take(id, "{}").statusCode(422).body("type", endsWith("item-not-offered"));
        take(id, "{\"items\":[{\"proposed\":[1]}]}")
                .statusCode(422)
                .body("errors.pointer", contains("#/items/0/proposed/0"));
        assertThat(Proposals.tasksOf(id)).isEqualTo(2);
    }

    @Test
    void whatIsSettledIsNotTakenOver() {
        UUID dismissed = Proposals.of(job, TWO_ITEMS);
        Office.coordinator()
                .header("If-Match", Proposals.etag(dismissed))
                .body("{\"reason\":\"Gửi để biết\"}")
                .post(Proposals.BREAKDOWN + "/dismissal", dismissed)
                .then()
                .statusCode(200);
        UUID issued = Proposals.of(job, TWO_ITEMS);
        take(issued, "{\"items\":[{\"proposed\":[0]}]}").statusCode(201);
        Proposals.issue(issued);

        take(dismissed, "{}").statusCode(409).body("type", endsWith("breakdown-settled"));
        take(issued, "{}").statusCode(409).body("type", endsWith("breakdown-settled"));
    }

    @Test
    void directiveReplacedOrCorrectedMeanwhileIsNotTakenOver() {
        UUID replaced = Proposals.of(job, TWO_ITEMS);
        Proposals.tell(replaced, 2, "REPLACED", "UBND tỉnh Cà Mau", TWO_ITEMS);
        UUID corrected = Proposals.of(job, TWO_ITEMS);
        String etag = Proposals.etag(corrected);
        Proposals.tell(corrected, 2, "REGISTERED", "UBND tỉnh Cà Mau", "1. Giao Công an tỉnh kiểm tra.");

        take(replaced, "{}").statusCode(409).body("type", endsWith("directive-without-force"));
        take(Office.coordinator(), corrected, etag, "{}").statusCode(409).body("type", endsWith("breakdown-outdated"));
        job.proposeDue();
        take(Office.coordinator(), corrected, etag, "{}").statusCode(412);
        assertThat(Proposals.tasksOf(replaced) + Proposals.tasksOf(corrected)).isZero();
        take(corrected, "{}").statusCode(201).body("tasks", hasSize(1));
    }

    @ParameterizedTest(name = "{0} → {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"items": []}                                                             | 400 | #/items
                    {"items": [{"leads": ["H12.05"]}]}                                        | 400 | #/items/0/content
                    {"items": [{"content": "Báo cáo"}]}                                       | 400 | #/items/0/leads
                    {"items": [{"proposed": [0, 0]}]}                                         | 400 | #/items/0/proposed
                    {"items": [{"proposed": [0]}], "dropped": [{"proposed": 0, "reason": "x"}]} | 400 | #/dropped/0/proposed
                    {"dropped": [{"proposed": 0}]}                                            | 400 | #/dropped/0/reason
                    {"items": [{"proposed": [0], "deadline": {}}]}                            | 400 | #/items/0/deadline
                    {"items": [{"proposed": [9]}]}                                            | 422 | #/items/0/proposed/0
                    {"dropped": [{"proposed": 9, "reason": "x"}]}                             | 422 | #/dropped/0/proposed
                    {"items": [{"proposed": [0], "leads": ["H99"]}]}                          | 422 | #/items/0/leads/0
                    {"items": [{"proposed": [0], "deadline": {"on": "2020-08-01"}}]}          | 422 | #/items/0/deadline/on
                    """)
    void whatIsWrongIsNamedAndLeavesNothing(String request, int status, String pointer) {
        UUID id = Proposals.of(job, TWO_ITEMS);

        take(id, request).statusCode(status).body("errors[0].pointer", equalTo(pointer));

        assertThat(Proposals.tasksOf(id)).isZero();
        assertThat(RealPostgres.count("proposal_decisions where directive_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void unclearNameMustBeSaidFirst() {
        UUID id = Proposals.of(job, THREE_ITEMS);

        take(id, "{}")
                .statusCode(422)
                .body("type", endsWith("unclear-names"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("#/items"))
                .body("errors[0].detail", containsString("proposed item 2 (3), coordinating: \"Trung tâm Quan trắc"));
        take(id, "{\"items\":[{\"proposed\":[0]},{\"proposed\":[2]}]}")
                .statusCode(422)
                .body("errors.pointer", contains("#/items/1/coordinating"));
        assertThat(Proposals.tasksOf(id)).isZero();

        take(id, "{\"items\":[{\"proposed\":[0]},{\"proposed\":[2],\"coordinating\":[]}]}")
                .statusCode(201);
    }

    @Test
    void wholeProposalBecomesDraftsAndIsIssued() {
        UUID id = Proposals.of(job, TWO_ITEMS);

        take(id, "{}")
                .statusCode(201)
                .body("tasks.proposed", contains(List.of(0), List.of(1)))
                .body("tasks[0].task.item", equalTo("1"))
                .body("tasks[0].task.assignments.agency", contains("H12.05"))
                .body("tasks[0].task.assignments.state", contains("DRAFT"))
                .body("tasks[1].task.assignments.agency", contains("H12.30"))
                .body("dropped", empty());
        Proposals.issue(id).body("issued", equalTo(2));

        Office.coordinator()
                .get(Proposals.BREAKDOWN, id)
                .then()
                .body("state", equalTo("ISSUED"))
                .body("proposal.assignments", hasSize(2))
                .body("tasks.item", contains("1", "2"))
                .body("tasks[0].dueOn", equalTo("2020-09-15"))
                .body("tasks[0].deadlinePhrase", equalTo("trước ngày 15/9/2020"))
                .body("tasks.issued", contains(true, true))
                .body("decisions.place", contains(0, 1))
                .body("decisions.fields.lead", contains("KEPT", "KEPT"))
                .body("decisions.fields.deadline", contains("KEPT", "KEPT"));
        assertThat(Proposals.waitingOnTheDesk(id)).isEmpty();
    }

    /** Item 1 split, 2 and 3 merged, 4 dropped, 5 with another deadline and for information, one added. */
    @Test
    void itemsAreSplitMergedDroppedChangedAndAdded() {
        UUID id = Proposals.of(job, """
                1. Giao Sở Tài chính báo cáo trước ngày 15/9/2020.\\n\
                2. Giao Công an tỉnh kiểm tra các bến tàu cá.\\n\
                3. Giao Công an tỉnh xử lý nghiêm các vi phạm trước ngày 20/9/2020.\\n\
                4. Giao Công an tỉnh báo cáo việc đã làm.\\n\
                5. Giao Sở Tài chính bố trí kinh phí trước ngày 25/9/2020.""");
        List<String> tasks = take(id, """
                {"items": [
                   {"proposed": [0], "content": "Báo cáo phần chi", "leads": ["H12.05"], "coordinating": ["H12.30"]},
                   {"proposed": [0], "content": "Báo cáo phần thu", "leads": ["H12.07"]},
                   {"proposed": [1, 2]},
                   {"proposed": [4], "deadline": {"undated": "NONE"}, "tracked": false},
                   {"content": "Tổng hợp, báo cáo Chủ tịch", "leads": ["H12.07"], "item": "6"}],
                 "dropped": [{"proposed": 3, "reason": "Việc đã xong"}]}""")
                .statusCode(201)
                .body("tasks.proposed", contains(List.of(0), List.of(0), List.of(1, 2), List.of(4), List.of()))
                .body("tasks[2].task.assignments.agency", contains("H12.30"))
                .body("dropped", contains(3))
                .extract()
                .path("tasks.task.id");

        Office.coordinator()
                .get(Proposals.BREAKDOWN, id)
                .then()
                .body("decisions.place", contains(0, 0, 1, 2, 4, 3))
                .body(
                        "decisions.task",
                        contains(tasks.get(0), tasks.get(1), tasks.get(2), tasks.get(2), tasks.get(3), null))
                .body("decisions[0].fields.lead", equalTo("KEPT"))
                .body("decisions[0].fields.coordinating", equalTo("ADDED"))
                .body("decisions[0].fields.content", equalTo("CHANGED"))
                .body("decisions[1].fields.lead", equalTo("CHANGED"))
                .body("decisions[2].fields.deadline", equalTo("ADDED"))
                .body("decisions[2].fields.content", equalTo("KEPT"))
                .body("decisions[3].fields.deadline", equalTo("KEPT"))
                .body("decisions[4].fields.deadline", equalTo("DROPPED"))
                .body("decisions[4].fields.tracked", equalTo("CHANGED"))
                .body("decisions[5].fields", nullValue())
                .body("decisions[5].reason", equalTo("Việc đã xong"))
                .body("tasks[2].content", containsString("kiểm tra các bến tàu cá"))
                .body("tasks[2].content", containsString("xử lý nghiêm"))
                .body("tasks[2].dueOn", equalTo("2020-09-20"))
                .body("tasks[3].tracked", equalTo(false))
                .body("tasks[4].item", equalTo("6"))
                .body("tasks.issued", contains(false, false, false, false, false));
    }

    @Test
    void correctedDraftIsComparedAnewAndRemovedOneOpensItsItemAgain() {
        UUID id = Proposals.of(job, TWO_ITEMS);
        List<String> tasks = take(id, "{}").extract().path("tasks.task.id");
        String first =
                Office.coordinator().get("/api/v1/tasks/{id}", tasks.get(0)).header("ETag");
        Office.coordinator()
                .header("If-Match", first)
                .body("{\"content\":\"Báo cáo\",\"leads\":[\"H12.07\"],\"deadline\":{\"on\":\"2020-09-15\"}}")
                .put("/api/v1/tasks/{id}", tasks.get(0))
                .then()
                .statusCode(200);
        String second =
                Office.coordinator().get("/api/v1/tasks/{id}", tasks.get(1)).header("ETag");
        Office.coordinator()
                .header("If-Match", second)
                .delete("/api/v1/tasks/{id}", tasks.get(1))
                .then()
                .statusCode(204);

        Office.coordinator()
                .get(Proposals.BREAKDOWN, id)
                .then()
                .body("tasks.id", contains(tasks.get(0)))
                .body("decisions.place", contains(0, 1, 0))
                .body("decisions[2].fields.lead", equalTo("CHANGED"))
                .body("decisions[2].fields.deadline", equalTo("KEPT"))
                .body("decisions[2].fields.content", equalTo("CHANGED"));
        take(id, "{}").statusCode(201).body("tasks.proposed", contains(List.of(1)));
    }
}
