package vn.dondoc.document.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.numbered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Each test has a body, and so a register, of its own. */
@QuarkusTest
@RealDocumentService
class DirectiveSearchTest {

    private static String register(String body, ExampleDirective directive) {
        return RegisterClient.post(Tokens.of("clerk", List.of(body)), directive)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse find(String body, Map<String, ?> parameters) {
        return given().auth()
                .oauth2(Tokens.of("clerk", List.of(body)))
                .queryParams(parameters)
                .get(RegisterClient.PATH)
                .then();
    }

    private static List<String> ids(String body, String parameter, String value) {
        return find(body, Map.of(parameter, value)).statusCode(200).extract().path("items.id");
    }

    private static ExampleDirective investment(String number) {
        return numbered(number, "UBND tỉnh Cà Mau")
                .with("subject", "Về việc đẩy nhanh tiến độ giải ngân vốn đầu tư công năm 2020")
                .with("text", "CHỈ THỊ\n\n1. Giao Sở Kế hoạch và Đầu tư theo dõi các công trình trọng điểm.");
    }

    private static ExampleDirective dyke(String number) {
        return numbered(number, "UBND tỉnh Cà Mau")
                .with(
                        "text",
                        "CHỈ THỊ\n\n1. Kiểm tra đê biển. 2. Không để chậm giải ngân vốn đầu tư công của các tuyến đê.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giai ngan dau tu cong",
                "giải ngân đầu tư công",
                "GIẢI NGÂN, ĐẦU TƯ CÔNG!",
                "công tư đầu ngân giải",
                "gia\u0309i nga\u0302n \u00d0ầu tư công"
            })
    void wordsAreFoundWithAndWithoutAccentsSubjectFirst(String asked) {
        String body = "F1";
        if (ids(body, "type", "CT").isEmpty()) {
            register(body, investment("1/CT-UBND"));
            register(body, dyke("2/CT-UBND"));
            register(body, numbered("3/CT-UBND", "UBND tỉnh Cà Mau"));
        }

        find(body, Map.of("q", asked))
                .statusCode(200)
                .body("items.normalisedNumber", contains("01/CT-UBND", "02/CT-UBND"))
                .body("items.match.inHeader", contains(true, false))
                .body("items.match.inText", contains(false, true))
                .body("items[0].match.rank", greaterThan(1f))
                .body(
                        "items[1].match.text.text",
                        equalTo("… Kiểm tra đê biển. 2. Không để chậm giải ngân vốn đầu tư công của các tuyến đê."))
                .body("narrowed", equalTo(false))
                .body("next", nullValue());
    }

    @Test
    void piecesShowTheWordsAsWritten() {
        register("F2", investment("1/CT-UBND"));

        var match = find("F2", Map.of("q", "dau tu giai ngan")).statusCode(200).extract();

        String subject = match.path("items[0].match.subject.text");
        List<Integer> starts = match.path("items[0].match.subject.highlights.start");
        List<Integer> ends = match.path("items[0].match.subject.highlights.end");
        assertThat(IntStream.range(0, starts.size()).mapToObj(i -> subject.substring(starts.get(i), ends.get(i))))
                .containsExactly("giải", "ngân", "đầu", "tư");
    }

    @ParameterizedTest
    @ValueSource(strings = {"280/KH-UBND", "0280/KH-UBND", "số: 280 /kh-ubnd", "280-KH-UBND", "280"})
    void numberIsFoundInAnySpelling(String asked) {
        String body = "F3";
        if (ids(body, "type", "KH").isEmpty()) {
            register(body, numbered("0280/KH-UBND", "UBND tỉnh").with("type", "KH"));
            register(
                    body,
                    numbered("281/KH-UBND", "UBND tỉnh")
                            .with("type", "KH")
                            .with("text", "Căn cứ Kế hoạch số 280/KH-UBND"));
        }

        find(body, Map.of("q", asked)).body("items.number", contains("0280/KH-UBND", "281/KH-UBND"));
        find(body, Map.of("number", asked)).body("items.number", contains("0280/KH-UBND"));
    }

    @Test
    void filtersNarrowWordsAndStandAlone() {
        String chiThi =
                register("F4", investment("1/CT-UBND").with("source", "edxml").with("sourceId", "a"));
        String keHoach = register(
                "F4",
                investment("2/KH-UBND")
                        .with("type", "KH")
                        .with("urgency", null)
                        .with("arrival", Map.of())
                        .with("signer", Map.of("name", "Trần Thị Mẫu")));

        assertThat(ids("F4", "signer", "tran mau")).containsExactly(keHoach);
        assertThat(ids("F4", "signer", "Nguyễn Văn Thử")).containsExactly(chiThi);
        assertThat(ids("F4", "signer", "giải ngân")).isEmpty();
        assertThat(ids("F4", "urgency", "FLASH")).containsExactly(chiThi);
        assertThat(ids("F4", "direction", "INCOMING")).containsExactly(keHoach);
        assertThat(ids("F4", "direction", "OUTGOING")).containsExactly(chiThi);
        assertThat(ids("F4", "source", "edxml")).containsExactly(chiThi);
        find("F4", Map.of("q", "giai ngan", "type", "KH")).body("items.id", contains(keHoach));
        find("F4", Map.of("q", "giai ngan", "signer", "thu")).body("items.id", contains(chiThi));
        find("F4", Map.of("q", "giai ngan", "issuedFrom", "2020-09-04")).body("items.id", equalTo(List.of()));
    }

    @Test
    void directivesOfARelationAreFoundFromBothSides() {
        String old = register("F5", investment("1/CT-UBND"));
        String later = register(
                "F5",
                investment("2/CT-UBND")
                        .with(
                                "relations",
                                List.of(Map.of("kind", "REPLACES", "directiveId", old, "reason", "Thay thế"))));

        assertThat(ids("F5", "relatedTo", old)).containsExactly(later);
        assertThat(ids("F5", "relatedTo", later)).containsExactly(old);
        assertThat(ids("F5", "relation", "REPLACES")).containsExactly(later);
    }

    @Test
    void pagesFollowOneAnotherByRank() {
        List<String> registered = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            registered.addFirst(register("F6", n % 2 == 0 ? dyke(n + "/CT-UBND") : investment(n + "/CT-UBND")));
        }
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = find("F6", Map.of("q", "giai ngan", "limit", 2, "cursor", cursor))
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        }

        assertThat(seen)
                .containsExactly(
                        registered.get(0), registered.get(2), registered.get(4), registered.get(1), registered.get(3));
    }

    @Test
    void cursorRefusesOtherWords() {
        register("F7", investment("1/CT-UBND"));
        register("F7", investment("2/CT-UBND"));
        String next = find("F7", Map.of("q", "giai ngan", "limit", 1)).extract().path("next");

        find("F7", Map.of("q", "dau tu", "limit", 1, "cursor", next))
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-cursor"));
        find("F7", Map.of("limit", 1, "cursor", next)).statusCode(400);
    }

    @Test
    void nobodyFindsWhatIsInAnotherBodysRegister() {
        register("F8", investment("1/CT-UBND"));

        find("F9", Map.of("q", "giai ngan")).statusCode(200).body("items", equalTo(List.of()));
        given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .queryParams(Map.of("q", "giai ngan dau tu cong", "number", "1/CT-UBND"))
                .get(RegisterClient.PATH)
                .then()
                .statusCode(200)
                .body("items.body.findAll { it == 'F8' }", equalTo(List.of("F8")));
        given().auth()
                .oauth2(Tokens.ofAgency("F8"))
                .get(RegisterClient.PATH + "?q=a")
                .then()
                .statusCode(403);
    }

    @Test
    void wordsFarDownALongTextAreFound() {
        String filler = "việc thường ngày ở cơ quan ".repeat(8_000);
        String id = register("F10", dyke("1/CT-UBND").with("text", filler + "đập ngăn mặn Láng Trâm " + filler));

        find("F10", Map.of("q", "lang tram ngan man"))
                .body("items.id", contains(id))
                .body("items[0].match.text.highlights.size()", equalTo(4));
        assertThat(RealPostgres.count("directive_parts where directive_id = '" + id + "'"))
                .isEqualTo(9);
    }

    @Test
    void correctedTextIsFoundByItsNewWordsOnly() {
        String id = register("F11", dyke("1/CT-UBND"));
        given().auth()
                .oauth2(Tokens.of("clerk", List.of("F11")))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of(
                        "reason",
                        "Ghi nhầm",
                        "changes",
                        Map.of("subject", "Về việc trồng rừng", "text", "CHỈ THỊ\n\n1. Trồng rừng ngập mặn.")))
                .patch(RegisterClient.PATH + "/" + id)
                .then()
                .statusCode(200);

        assertThat(ids("F11", "q", "rung ngap man")).containsExactly(id);
        assertThat(ids("F11", "q", "trong rung")).containsExactly(id);
        assertThat(ids("F11", "q", "giai ngan")).isEmpty();
        assertThat(ids("F11", "q", "de bien")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh thông báo, 1 2",
        "Ủy ban nhân dân tỉnh thông báo, 1 2",
        "KT-XH, 1",
        "kinh tế - xã hội, 1",
        "nhân dân, 2"
    })
    void abbreviationsAndWhatTheyStandForFindEachOther(String asked, String found) {
        String body = "F13";
        if (ids(body, "type", "TB").isEmpty()) {
            register(
                    body,
                    numbered("1/TB-VP", "Văn phòng")
                            .with("type", "TB")
                            .with("subject", "UBND tỉnh thông báo")
                            .with("text", "Tình hình KTXH tháng 3"));
            register(
                    body,
                    numbered("2/TB-VP", "Văn phòng")
                            .with("type", "TB")
                            .with("subject", "Ủy ban nhân dân tỉnh thông báo")
                            .with("text", "Không có gì"));
        }

        List<Integer> numbers =
                find(body, Map.of("q", asked)).statusCode(200).extract().path("items.numberValue");
        assertThat(numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(found);
    }

    @Test
    void whatAnAbbreviationStandsForIsHighlighted() {
        String body = "F14";
        register(body, numbered("1/CT-UBND", "Văn phòng").with("text", "Giao Ủy ban nhân dân huyện U Minh"));

        find(body, Map.of("q", "UBND huyện U Minh")).body("items[0].match.text.highlights", hasSize(7));
    }

    @Test
    void purgedDirectiveLeavesNoWordBehind() {
        String id = register("F12", dyke("1/CT-UBND"));
        RegisterClient.act(Tokens.of("leader", List.of("F12")), id, "purge", "*", Map.of("reason", "Lọt văn bản mật"))
                .statusCode(204);

        assertThat(ids("F12", "q", "giai ngan")).isEmpty();
        assertThat(RealPostgres.count("directive_parts where directive_id = '" + id + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            q,         ***,         q
            q,         ' ',         q
            number,    CT-UBND,     number
            signer,    ...,         signer
            urgency,   HOT,         urgency
            direction, UP,          direction
            relation,  LIKES,       relation
            relatedTo, abc,         relatedTo
            sourceId,  a,           source
            """)
    void parameterThatCannotBeReadIsNamed(String name, String value, String parameter) {
        find("F13", Map.of(name, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void nulCharacterIsRefusedNotAFailure() {
        find("F13", Map.of("q", "a\0b")).statusCode(400).body("errors[0].parameter", equalTo("q"));
    }
}
