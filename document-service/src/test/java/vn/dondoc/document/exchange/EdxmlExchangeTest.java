package vn.dondoc.document.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.exchange.ExchangeClient.get;
import static vn.dondoc.document.exchange.ExchangeClient.registered;
import static vn.dondoc.document.exchange.ExchangeClient.send;
import static vn.dondoc.document.exchange.ExchangeClient.waiting;
import static vn.dondoc.document.exchange.ExchangeClient.waitingStatuses;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.edxml.ExampleMessage;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Messages of the national exchange, from the door to the box. */
@QuarkusTest
@RealDocumentService
class EdxmlExchangeTest {

    private static String directive(String id) {
        return "/api/v1/directives/" + id;
    }

    @Test
    void newDocumentIsRegisteredWithEveryFieldAndAnswered() {
        String id = send(ExampleMessage.numbered("101").xml())
                .statusCode(200)
                .body("body", equalTo("H12"))
                .body("sender", equalTo("G14.04"))
                .body("business", equalTo("NEW"))
                .body("statuses", contains("01", "03"))
                .extract()
                .path("directiveId");

        get(directive(id))
                .statusCode(200)
                .body("number", equalTo("101/VKT-VP"))
                .body("type", equalTo("CV"))
                .body("issuer", equalTo("Vụ Kiểm thử"))
                .body("place", equalTo("Hà Nội"))
                .body("issuedOn", equalTo("2023-03-14"))
                .body("urgency", equalTo("VERY_URGENT"))
                .body("subject", equalTo("V/v báo cáo kết quả <thử> & kiểm"))
                .body("signer.name", equalTo("Trần Thị Kiểm"))
                .body("recipients", contains("Như trên", "Lưu: VT"))
                .body("attachments", contains("Phụ lục I"))
                .body("arrival.number", notNullValue())
                .body("source", equalTo("G14.04"))
                .body("sourceId", equalTo(ExampleMessage.idOf("101")))
                .body("text", equalTo("Kính gửi: UBND tỉnh Cà Mau\n\nĐề nghị báo cáo số 101"));
        get(directive(id) + "/files").body("name", contains("cong-van.txt"));
        get(directive(id) + "/relations").body("items.find { it.kind == 'ANSWERS' }.number", equalTo("88/UBND-XD"));
        assertThat(waitingStatuses(ExampleMessage.idOf("101"))).containsExactly("01", "03");
    }

    @Test
    void messageSentAgainGetsTheSameAnswerAndMakesNoSecondDocument() {
        String first = send(ExampleMessage.numbered("102").xml())
                .statusCode(200)
                .extract()
                .asString();
        String later = ExampleMessage.numbered("102")
                .with("2023/03/14 08:00:00", "2023/03/15 09:30:00")
                .xml();

        assertThat(send(later).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(RealPostgres.count("directives where source_id = '" + ExampleMessage.idOf("102") + "'"))
                .isEqualTo(1);
        assertThat(waitingStatuses(ExampleMessage.idOf("102"))).containsExactly("01", "03");
    }

    @Test
    void sameMessageFromManyAtOnceIsOneDocument() throws Exception {
        String xml = ExampleMessage.numbered("103").xml();
        Set<String> answers = ConcurrentHashMap.newKeySet();
        List<Callable<Boolean>> senders = IntStream.range(0, 6)
                .mapToObj(any -> (Callable<Boolean>)
                        () -> answers.add(send(xml).statusCode(200).extract().asString()))
                .toList();
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            many.invokeAll(senders).forEach(sent -> assertThat(sent.state()).isNotNull());
        }

        assertThat(answers).hasSize(1);
        assertThat(RealPostgres.count("directives where source_id = '" + ExampleMessage.idOf("103") + "'"))
                .isEqualTo(1);
    }

    @Test
    void revocationIsAgreedToAndRevokes() {
        String id = registered(ExampleMessage.numbered("104").xml());

        send(ExampleMessage.numbered("104").about("1"))
                .statusCode(200)
                .body("directiveId", equalTo(id))
                .body("statuses", contains("15"));
        get(directive(id)).body("state", equalTo("REVOKED"));
        assertThat(waitingStatuses(ExampleMessage.idOf("104"))).containsExactly("01", "03", "15");
    }

    @Test
    void recallOfWhatNeverCameIsRefused() {
        send(ExampleMessage.numbered("105").about("1"))
                .statusCode(200)
                .body("directiveId", nullValue())
                .body("statuses", contains("16"));
    }

    @Test
    void statusMessageMayAskForTheRecall() {
        String id = registered(ExampleMessage.numbered("106").xml());
        String status = """
                <edXML:Status xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                  <edXML:ResponseFor>
                    <edXML:OrganId>G14.04</edXML:OrganId>
                    <edXML:DocumentId>%s</edXML:DocumentId>
                  </edXML:ResponseFor>
                  <edXML:From><edXML:OrganId>000.00.04.G14</edXML:OrganId></edXML:From>
                  <edXML:StatusCode>13</edXML:StatusCode>
                </edXML:Status>
                """.formatted(ExampleMessage.idOf("106"));

        send(status).statusCode(200).body("directiveId", equalTo(id)).body("statuses", contains("15"));
        send(status.replace(">13<", ">99<")).statusCode(400).body("errors[0].pointer", equalTo("#/StatusCode"));
        send(status.replace(">13<", ">03<"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/ResponseFor/DocumentId"));
    }

    @Test
    void updateCorrectsTheDocument() {
        String id = registered(ExampleMessage.numbered("107").xml());
        String update = ExampleMessage.numbered("107")
                .with("V/v báo cáo kết quả", "V/v đính chính báo cáo")
                .about("2");

        send(update).statusCode(200).body("directiveId", equalTo(id)).body("statuses", contains("01", "03"));
        get(directive(id)).body("subject", equalTo("V/v đính chính báo cáo <thử> & kiểm"));
        get(directive(id) + "/files").body("$", hasSize(1));
    }

    @Test
    void replacementIsANewDocumentThatReplaces() {
        String old = registered(ExampleMessage.numbered("108").xml());
        String replacement = ExampleMessage.numbered("109")
                .with(
                        "<edXML:Paper>0</edXML:Paper>",
                        "<edXML:Paper>0</edXML:Paper><edXML:ReplacementInfoList><edXML:ReplacementInfo><edXML:DocumentId>"
                                + ExampleMessage.idOf("108")
                                + "</edXML:DocumentId></edXML:ReplacementInfo></edXML:ReplacementInfoList>")
                .about("3");

        String id = registered(replacement);

        assertThat(id).isNotEqualTo(old);
        get(directive(old)).body("state", equalTo("REPLACED"));
    }

    @Test
    void attachmentThatIsNotTakenRefusesTheMessageAndTheSenderIsTold() {
        String program = ExampleMessage.zipped("a.exe", "MZ\u0000\u0001");

        send(ExampleMessage.numbered("110").withContent(program).xml())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/AttachmentEncoded"));
        assertThat(RealPostgres.count("directives where source_id = '" + ExampleMessage.idOf("110") + "'"))
                .isZero();
        assertThat(waitingStatuses(ExampleMessage.idOf("110"))).containsExactly("02");
    }

    @Test
    void nothingOfASecretDocumentIsKeptNotEvenItsRefusal() {
        String secret = ExampleMessage.zipped("a.txt", "TUYỆT MẬT\n\nKính gửi: UBND tỉnh");

        send(ExampleMessage.numbered("111").withContent(secret).xml())
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:secret-directive"));
        assertThat(waiting(ExampleMessage.idOf("111"))).isEmpty();
        assertThat(RealPostgres.count("edxml_messages where document_id = '" + ExampleMessage.idOf("111") + "'"))
                .isZero();
    }

    @Test
    void purgedDocumentSentAgainStaysOutAndNothingIsSaidOfIt() {
        String xml = ExampleMessage.numbered("116").xml();
        String id = registered(xml);
        ExchangeClient.purge(id);

        send(xml).statusCode(422).body("type", equalTo("urn:dondoc:problem:purged-before"));
        send(ExampleMessage.numbered("116").about("2")).statusCode(422);

        assertThat(RealPostgres.count("directives where source_id = '" + ExampleMessage.idOf("116") + "'"))
                .isZero();
        assertThat(RealPostgres.count("edxml_messages where document_id = '" + ExampleMessage.idOf("116") + "'"))
                .isZero();
        assertThat(waiting(ExampleMessage.idOf("116"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "117, bang.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "118, ho-so.zip, application/zip",
        "119, chu-ky.p7s, application/pkcs7-signature",
        "120, anh.png,   image/png"
    })
    void whatHasNoTextIsKeptByteForByteAndOpenedByNobody(String number, String name, String type) {
        byte[] content = Enclosures.of(name);
        String xml = ExampleMessage.numbered(number)
                .withContent(Base64.getEncoder().encodeToString(ExampleMessage.zip(name, content)))
                .with("<AttachmentName>cong-van.txt", "<AttachmentName>" + name)
                .xml();

        String id = registered(xml);

        get(directive(id))
                .body("text", equalTo("Đề nghị báo cáo trước ngày 30/3/2023."))
                .body("textMissing", equalTo(false));
        String file = get(directive(id) + "/files")
                .body("name", contains(name))
                .body("contentType", contains(type))
                .body("textMissing", contains(false))
                .extract()
                .path("[0].id");
        assertThat(get(directive(id) + "/files/" + file + "/content").extract().asByteArray())
                .isEqualTo(content);
    }

    @Test
    void dayTheSenderWantsAnAnswerByIsKept() {
        get(directive(registered(ExampleMessage.numbered("121").xml()))).body("dueOn", equalTo("2023-03-30"));
        String without = ExampleMessage.numbered("122")
                .with("<edXML:DueDate>2023/03/30", "<edXML:DueDate>0001/01/01")
                .xml();
        get(directive(registered(without))).body("dueOn", nullValue());
    }

    @Test
    void messageToOthersIsNotTaken() {
        send(Tokens.of("system", List.of("H61")), ExampleMessage.numbered("112").xml())
                .statusCode(403)
                .body("type", equalTo("urn:dondoc:problem:not-addressed-to-you"));
        send(Tokens.of("coordinator"), ExampleMessage.numbered("112").xml()).statusCode(403);
    }

    @Test
    void whatIsNoMessageIsToldSo() {
        String laughs = "<!DOCTYPE edXML [<!ENTITY a \"ha\">]><edXML><Subject>&a;</Subject></edXML>";

        send(laughs).statusCode(400).body("type", equalTo("urn:dondoc:problem:malformed-body"));
        send("không phải XML").statusCode(400).body("type", equalTo("urn:dondoc:problem:malformed-body"));
        send(ExampleMessage.numbered("113")
                        .with("2023/03/14</edXML:Promul", "30/02/2023</edXML:Promul")
                        .xml())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/PromulgationDate"));
    }

    @Test
    void boxIsTheBodysOwn() {
        registered(ExampleMessage.numbered("114").xml());
        var item = waiting(ExampleMessage.idOf("114")).getFirst();
        String path = "/api/v1/edxml-box/" + item.get("id");
        String stranger = Tokens.of("system", List.of("H33"));

        given().auth().oauth2(stranger).get(path).then().statusCode(404);
        JsonPath others =
                given().auth().oauth2(stranger).get("/api/v1/edxml-box").jsonPath();
        assertThat(others.getList("items")).isEmpty();
    }

    @Test
    void acknowledgedMessageWaitsNoLonger() {
        registered(ExampleMessage.numbered("115").xml());
        var items = waiting(ExampleMessage.idOf("115"));

        ExchangeClient.acknowledge(items.getFirst());
        ExchangeClient.acknowledge(items.getFirst());

        assertThat(waitingStatuses(ExampleMessage.idOf("115"))).containsExactly("03");
        String status = ExchangeClient.content(items.getLast());
        assertThat(status)
                .contains("<edXML:StatusCode>03</edXML:StatusCode>")
                .contains("<edXML:DocumentId>" + ExampleMessage.idOf("115") + "</edXML:DocumentId>")
                .contains("<edXML:OrganId>H12</edXML:OrganId>");
    }
}
