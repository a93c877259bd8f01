package vn.dondoc.document.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.act;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.read;
import static vn.dondoc.document.RegisterClient.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** A draft gets its number later, under the same rule as everybody. */
@QuarkusTest
@RealDocumentService
class NumberingTest {

    private static final String TOPIC = "dondoc.directive-events.v1";

    private static ValidatableResponse number(String id, String etag, String number) {
        return act(Tokens.of("clerk"), id, "numbering", etag, Map.of("number", number));
    }

    @Test
    void numberThatAnotherHoldsIsRefusedAndTheDraftStaysOne() {
        String first = registered(numbered("61/CT-UBND", "UBND tỉnh Đánh Số"));
        String id = registered(draft().with("issuer", "UBND tỉnh Đánh Số"));

        number(id, "\"1-0\"", "0061/CT-UBND")
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:directive-already-registered"))
                .body("existing", equalTo("/api/v1/directives/" + first));

        read(id).body("state", equalTo("DRAFT")).body("version", equalTo(0));
    }

    @Test
    void staleOrMissingVersionIsRefused() {
        String id = registered(draft());

        number(id, "\"1-7\"", "62/CT-UBND").statusCode(412);
        number(id, "", "62/CT-UBND").statusCode(428);
    }

    @Test
    void numberOfAnotherTypeIsRefused() {
        String id = registered(draft());

        number(id, "\"1-0\"", "62/KH-UBND").statusCode(400).body("errors[0].pointer", equalTo("#/type"));
        number(id, "\"1-0\"", "abc").statusCode(400).body("errors[0].pointer", equalTo("#/number"));
    }

    @Test
    void draftOfAnotherBodyIsNotThere() {
        String id = registered(draft());

        act(Tokens.of("clerk", List.of("H33")), id, "numbering", "\"1-0\"", Map.of("number", "62/CT-UBND"))
                .statusCode(404);
    }

    @Test
    void draftGetsItsNumberOnceAndItIsToldAndRemembered() {
        String id = registered(draft().with("issuer", "UBND tỉnh Đánh Số Hai"));

        number(id, "\"1-0\"", "63/CT-UBND")
                .statusCode(200)
                .header("ETag", equalTo("\"1-1\""))
                .body("state", equalTo("REGISTERED"))
                .body("normalisedNumber", equalTo("63/CT-UBND"));
        number(id, "\"1-1\"", "64/CT-UBND").statusCode(409).body("type", equalTo("urn:dondoc:problem:not-a-draft"));

        get(Tokens.of("leader"), RegisterClient.PATH + "/" + id + "/history")
                .statusCode(200)
                .body("items.action", equalTo(List.of("number-directive")))
                .body("items[0].version", equalTo(1))
                .body("items[0].by.name", equalTo("Nguyễn Thị Thử"))
                .body("items[0].before.state", equalTo("DRAFT"))
                .body("items[0].after.number", equalTo("63/CT-UBND"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read(TOPIC, id).size() == 2);
        var event = RealKafka.read(TOPIC, id).getLast();
        assertThat(RealKafka.header(event, "ce_type")).isEqualTo("vn.dondoc.directive-corrected.v1");
        assertThat(RealKafka.header(event, "ce_aggregateversion")).isEqualTo("1");
        EventContract.assertValid("directive-corrected.v1", RealKafka.text(event.value()));
    }

    @Test
    void dateIsGivenWithTheNumberWhereItWasNotKnown() {
        String id = registered(
                draft().with("text", "Giao Sở Y tế").without("issuedOn").with("issuer", "UBND tỉnh Đánh Số Ba"));

        number(id, "\"1-0\"", "63/CT-UBND").statusCode(400).body("errors[0].pointer", equalTo("#/issuedOn"));
        act(Tokens.of("clerk"), id, "numbering", "\"1-0\"", Map.of("number", "63/CT-UBND", "issuedOn", "2020-09-03"))
                .statusCode(200)
                .body("issuedOn", equalTo("2020-09-03"));
    }
}
