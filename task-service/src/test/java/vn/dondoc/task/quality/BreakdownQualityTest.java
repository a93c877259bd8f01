package vn.dondoc.task.quality;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Proposals.take;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.review.ReviewJob;
import vn.dondoc.testkit.Tokens;

/** What was proposed against what was issued; the numbers are counted by hand. */
@QuarkusTest
@RealTaskService
class BreakdownQualityTest {

    private static final String QUALITY = "/api/v1/breakdown-quality";

    /** Two of them name the one who leads by a name that is known whatever the province. */
    private static final String FOUR_ITEMS = """
            1. Giao Sở Nông nghiệp và Phát triển nông thôn báo cáo kết quả trước ngày 15/9/2020.\\n\
            2. Giao Sở Nông nghiệp và Phát triển nông thôn kiểm tra các bến tàu cá.\\n\
            3. Giao Sở Nông nghiệp và Phát triển nông thôn rà soát tàu cá trước ngày 20/9/2020.\\n\
            4. Giao Sở Nông nghiệp và Phát triển nông thôn tổng hợp số liệu.""";

    @Inject
    ReviewJob job;

    @BeforeEach
    void agenciesAreKnown() {
        Proposals.agenciesAreKnown();
    }

    private static ValidatableResponse measured(String issuer) {
        return Office.coordinator()
                .queryParam("issuer", issuer)
                .get(QUALITY)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyOnesOwnBodyIsMeasured() {
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .get(QUALITY + "?body=H12")
                .then()
                .statusCode(403)
                .body("errors[0].parameter", equalTo("body"));
        Office.agency(Office.FINANCE).get(QUALITY).then().statusCode(403);
        Office.coordinator()
                .get(QUALITY + "?from=2020-09-02&to=2020-09-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void whatIsNotSettledIsNotMeasured() {
        String issuer = "Văn phòng " + UUID.randomUUID();
        UUID id = Proposals.of(job, issuer, FOUR_ITEMS);
        take(id, "{}").statusCode(201);

        measured(issuer)
                .body("counts.proposedItems", equalTo(0))
                .body("precision", nullValue())
                .body("recall", nullValue())
                .body("fields.lead.kept", equalTo(0));
    }

    /**
     * One directive of four items: the first kept, the second with another lead and a deadline, the third split in two, the
     * fourth dropped, and one added. Another directive of four items is dismissed.
     */
    @Test
    void precisionRecallAndFieldsAreCounted() {
        String issuer = "Văn phòng " + UUID.randomUUID();
        UUID issued = Proposals.of(job, issuer, FOUR_ITEMS);
        take(issued, """
                {"items": [
                   {"proposed": [0]},
                   {"proposed": [1], "leads": ["H12.05"], "deadline": {"on": "2020-09-18"}},
                   {"proposed": [2], "content": "Rà soát tàu cá trên 15 mét"},
                   {"proposed": [2], "content": "Rà soát tàu cá dưới 15 mét", "deadline": {"on": "2020-09-25"}},
                   {"content": "Báo cáo chung", "leads": ["H12.07"]}],
                 "dropped": [{"proposed": 3, "reason": "Đã xong"}]}""").statusCode(201);
        Proposals.issue(issued);
        UUID dismissed = Proposals.of(job, issuer, FOUR_ITEMS);
        Office.coordinator()
                .header("If-Match", Proposals.etag(dismissed))
                .body("{\"reason\":\"Gửi để biết\"}")
                .post(Proposals.BREAKDOWN + "/dismissal", dismissed)
                .then()
                .statusCode(200);

        measured(issuer)
                .body("counts.issued", equalTo(1))
                .body("counts.dismissed", equalTo(1))
                .body("counts.proposedItems", equalTo(8))
                .body("counts.takenItems", equalTo(3))
                .body("counts.keptItems", equalTo(1))
                .body("counts.droppedWithReason", equalTo(1))
                .body("counts.issuedTasks", equalTo(5))
                .body("counts.proposedTasks", equalTo(4))
                .body("counts.unclearNames", equalTo(0))
                .body("precision", equalTo(0.375f))
                .body("recall", equalTo(0.8f))
                .body("fields.lead.kept", equalTo(3))
                .body("fields.lead.changed", equalTo(1))
                .body("fields.deadline.kept", equalTo(2))
                .body("fields.deadline.changed", equalTo(1))
                .body("fields.deadline.added", equalTo(1))
                .body("fields.content.kept", equalTo(2))
                .body("fields.content.changed", equalTo(2))
                .body("fields.coordinating.kept", equalTo(4))
                .body("fields.tracked.kept", equalTo(4));
        Office.coordinator()
                .queryParam("issuer", issuer)
                .get(QUALITY + "?type=KH")
                .then()
                .body("counts.proposedItems", equalTo(0));
        Office.coordinator()
                .queryParam("issuer", issuer)
                .get(QUALITY + "?to=2019-12-31")
                .then()
                .body("counts.proposedItems", equalTo(0));
    }
}
