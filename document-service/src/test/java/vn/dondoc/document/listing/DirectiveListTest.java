package vn.dondoc.document.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.PATH;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.Tokens;

/** Each test has a body, and so a register, of its own. */
@QuarkusTest
@RealDocumentService
class DirectiveListTest {

    private static String clerk(String body) {
        return Tokens.of("clerk", List.of(body));
    }

    private static String register(String body, ExampleDirective directive) {
        return post(clerk(body), directive).statusCode(201).extract().path("id");
    }

    private static List<String> ids(String token, String query) {
        return get(token, PATH + query).statusCode(200).extract().path("items.id");
    }

    @Test
    void newestRegisteredComesFirstAndPagesFollowOneAnother() {
        List<String> expected = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            expected.addFirst(register("L01", numbered(n + "/CT-UBND", "UBND tỉnh")));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            var page =
                    get(clerk("L01"), PATH + "?limit=2" + next).statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
            pages++;
        }

        assertThat(seen).isEqualTo(expected);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void listLeavesTheTextsOut() {
        register("L02", numbered("1/CT-UBND", "UBND tỉnh"));

        get(clerk("L02"), PATH)
                .body("items.size()", equalTo(1))
                .body("items", everyItem(not(hasKey("text"))))
                .body("items[0].subject", equalTo("Về việc kiểm tra đê biển Tây trước mùa mưa bão"))
                .body("next", nullValue());
    }

    @Test
    void eachFilterShowsWhatItNamesAndTogetherTheyNarrow() {
        String chiThi = register("L03", numbered("1/CT-UBND", "UBND tỉnh Cà Mau"));
        String keHoach = register(
                "L03", numbered("2/KH-UBND", "Sở Y tế").with("type", "KH").with("issuedOn", "2021-06-30"));
        String draft = register(
                "L03",
                numbered("", "Uỷ ban nhân dân tỉnh Cà Mau")
                        .with("text", "Giao Sở Y tế")
                        .without("issuedOn"));

        String token = clerk("L03");
        assertThat(ids(token, "")).containsExactly(draft, keHoach, chiThi);
        assertThat(ids(token, "?type=ct")).containsExactly(draft, chiThi);
        assertThat(ids(token, "?type=KH")).containsExactly(keHoach);
        assertThat(ids(token, "?state=DRAFT")).containsExactly(draft);
        assertThat(ids(token, "?state=REGISTERED")).containsExactly(keHoach, chiThi);
        assertThat(ids(token, "?issuer=ỦY BAN NHÂN DÂN TỈNH CÀ MAU")).containsExactly(draft, chiThi);
        assertThat(ids(token, "?issuedFrom=2020-09-03")).containsExactly(keHoach, chiThi);
        assertThat(ids(token, "?issuedFrom=2020-09-04")).containsExactly(keHoach);
        assertThat(ids(token, "?issuedTo=2021-06-30")).containsExactly(keHoach, chiThi);
        assertThat(ids(token, "?issuedTo=2021-06-29")).containsExactly(chiThi);
        assertThat(ids(
                        token,
                        "?type=CT&state=REGISTERED&issuer=UBND tỉnh Cà Mau&issuedFrom=2020-01-01&issuedTo=2020-12-31"))
                .containsExactly(chiThi);
        assertThat(ids(token, "?type=NQ")).isEmpty();
    }

    @Test
    void cursorRefusesAnotherFilter() {
        register("L04", numbered("1/CT-UBND", "UBND tỉnh"));
        register("L04", numbered("2/CT-UBND", "UBND tỉnh"));
        String next = get(clerk("L04"), PATH + "?limit=1&type=CT")
                .statusCode(200)
                .extract()
                .path("next");

        get(clerk("L04"), PATH + "?limit=1&type=KH&cursor=" + next)
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-cursor"));
        get(clerk("L04"), PATH + "?cursor=abc").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            type=XX,                  type
            state=DONE,               state
            issuedFrom=2020-13-01,    issuedFrom
            issuedTo=30/9/2020,       issuedTo
            issuedTo=%2B99999-01-01,  issuedTo
            limit=0,                  limit
            limit=201,                limit
            limit=abc,                limit
            """)
    void parameterThatCannotBeReadIsNamed(String query, String parameter) {
        get(clerk("L05"), PATH + "?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void callerSeesTheRegistersOfAllItsBodiesAndNoOther() {
        String first = register("L06", numbered("1/CT-UBND", "UBND tỉnh"));
        String second = register("L07", numbered("1/CT-UBND", "UBND tỉnh"));
        register("L08", numbered("1/CT-UBND", "UBND tỉnh"));

        String both = Tokens.of("coordinator", List.of("L07", "L06"));
        assertThat(ids(both, "")).containsExactly(second, first);
        var page = get(both, PATH + "?limit=1").extract();
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        assertThat(ids(both, "?limit=1&cursor=" + page.path("next"))).containsExactly(first);
        get(both, PATH + "/" + first).statusCode(200);
    }

    @Test
    void directiveOfAnotherBodyIsNotThere() {
        String id = register("L09", numbered("1/CT-UBND", "UBND tỉnh"));

        get(clerk("L10"), PATH + "/" + id)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:not-found"));
        assertThat(ids(clerk("L10"), "")).isEmpty();
    }

    @Test
    void adminSeesEveryRegister() {
        String id = register("L11", numbered("1/CT-UBND", "UBND tỉnh Quản Trị"));

        assertThat(ids(Tokens.of("admin", List.of()), "?issuer=UBND tỉnh Quản Trị"))
                .containsExactly(id);
        get(Tokens.of("admin", List.of()), PATH + "/" + id).statusCode(200);
    }

    @Test
    void agencyReadsNoDirectives() {
        String id = register("L12", numbered("1/CT-UBND", "UBND tỉnh"));

        get(Tokens.ofAgency("L12"), PATH).statusCode(403);
        get(Tokens.ofAgency("L12"), PATH + "/" + id).statusCode(403);
    }

    @Test
    void withoutATokenNothingIsShown() {
        io.restassured.RestAssured.get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/01933f2e-5c00-7a1b-8000-3f6a51c0aa01", "/abc", "/%00"})
    void whatDoesNotExistIsNotFound(String id) {
        get(clerk("L13"), PATH + id).statusCode(404).contentType("application/problem+json");
    }
}
