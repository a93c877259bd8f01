package vn.dondoc.document.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The book of arrivals, and where documents come from. Each test has a body of its own. */
@QuarkusTest
@RealDocumentService
class ArrivalTest {

    private static ValidatableResponse arrive(String body, ExampleDirective directive, Map<String, ?> arrival) {
        return post(Tokens.of("clerk", List.of(body)), directive.with("arrival", arrival));
    }

    @Test
    void arrivalNumberThatAnotherHasIsRefused() {
        String first = arrive("A01", draft(), Map.of("number", 12, "on", "2023-03-15"))
                .statusCode(201)
                .extract()
                .path("id");

        arrive("A01", draft(), Map.of("number", 12, "on", "2023-12-31"))
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:arrival-number-taken"))
                .body("existing", equalTo("/api/v1/directives/" + first))
                .body("errors[0].pointer", equalTo("#/arrival/number"));
        arrive("A01", draft(), Map.of("number", 12, "on", "2024-01-01")).statusCode(201);
        arrive("A01", draft(), Map.of("number", 0))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/arrival/number"));
    }

    @Test
    void drawnNumbersFollowTheGreatestOfTheYear() {
        Map<String, String> in2023 = Map.of("on", "2023-03-15");
        arrive("A02", draft(), in2023)
                .statusCode(201)
                .body("arrival.number", equalTo(1))
                .body("direction", equalTo("INCOMING"));
        arrive("A02", draft(), Map.of("number", 40, "on", "2023-03-15")).statusCode(201);
        arrive("A02", draft(), in2023).body("arrival.number", equalTo(41)).body("arrival.year", equalTo(2023));
        arrive("A02", draft(), Map.of("on", "2024-01-02")).body("arrival.number", equalTo(1));
        post(Tokens.of("clerk", List.of("A02")), draft()).body("direction", equalTo("OUTGOING"));
    }

    /** Every other one is refused for its taken number, and its transaction is rolled back after the draw or before. */
    @Test
    void numbersDrawnAtOnceHaveNoGapsThoughSomeAreRolledBack() throws InterruptedException {
        List<Callable<Response>> attempts = IntStream.range(0, 120)
                .<Callable<Response>>mapToObj(n -> () -> arrive(
                                "A03",
                                numbered((n / 2 + 1) + "/CT-UBND", "UBND tỉnh Đến")
                                        .with("relations", n % 4 == 0 ? List.of() : unknown(n)),
                                Map.of("on", "2023-03-15"))
                        .extract()
                        .response())
                .toList();
        try (var clients = Executors.newFixedThreadPool(16)) {
            clients.invokeAll(attempts).forEach(Future::resultNow);
        }

        List<String> drawn =
                RealPostgres.query("select arrival_number from directives where body = 'A03' order by arrival_number");
        assertThat(drawn)
                .isEqualTo(IntStream.rangeClosed(1, drawn.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(drawn.size()).isBetween(30, 60);
    }

    /** A relation to nobody: refused only after the number was drawn. */
    private static List<Map<String, ?>> unknown(int n) {
        return n % 2 == 0
                ? List.of()
                : List.of(Map.of("kind", "CITES", "directiveId", "00000000-0000-7000-8000-000000000001"));
    }

    @Test
    void oneIdOfOneSourceIsRegisteredOnceAndFoundByIt() {
        String clerk = Tokens.of("clerk", List.of("A04"));
        ExampleDirective sent = draft().with("source", "edxml").with("sourceId", "H33,2023/03/14,04/CT-UBND");
        String first = post(clerk, sent).statusCode(201).extract().path("id");

        post(clerk, sent.with("subject", "Về việc khác"))
                .statusCode(409)
                .body("existing", equalTo("/api/v1/directives/" + first));
        post(clerk, draft().with("source", "ioffice").with("sourceId", "H33,2023/03/14,04/CT-UBND"))
                .statusCode(201);
        post(clerk, draft().with("source", "edxml")).statusCode(400).body("errors[0].pointer", equalTo("#/sourceId"));

        get(clerk, RegisterClient.PATH + "?source=edxml&sourceId=H33,2023/03/14,04/CT-UBND")
                .statusCode(200)
                .body("items.id", equalTo(List.of(first)));
        get(clerk, RegisterClient.PATH + "?source=edxml").body("items.id", equalTo(List.of(first)));
        get(clerk, RegisterClient.PATH + "?sourceId=a").statusCode(400);
    }
}
