package vn.dondoc.document.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.document.exchange.ExchangeClient.content;
import static vn.dondoc.document.exchange.ExchangeClient.get;
import static vn.dondoc.document.exchange.ExchangeClient.post;
import static vn.dondoc.document.exchange.ExchangeClient.registered;
import static vn.dondoc.document.exchange.ExchangeClient.send;
import static vn.dondoc.document.exchange.ExchangeClient.waiting;
import static vn.dondoc.document.exchange.ExchangeClient.waitingStatuses;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.edxml.EdxmlElement;
import vn.dondoc.document.edxml.EdxmlMessage;
import vn.dondoc.document.edxml.ExampleMessage;

/** Directives on their way out, and what senders are told. */
@QuarkusTest
@RealDocumentService
class DispatchTest {

    private static final Map<String, Object> TO_A_DEPARTMENT =
            Map.of("to", List.of(Map.of("organId", "H12.05", "organName", "Sở Xây dựng")));

    private static EdxmlMessage read(String xml) {
        return EdxmlMessage.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String exports(String id) {
        return "/api/v1/directives/" + id + "/edxml-exports";
    }

    private static Map<String, String> document(String documentId) {
        return waiting(documentId).stream()
                .filter(item -> "DOCUMENT".equals(item.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    /** All that a message says, without its way, which grows. */
    private static List<EdxmlElement> said(EdxmlElement element) {
        return element.name().equals("TraceHeader")
                ? List.of()
                : Stream.concat(
                                Stream.of(new EdxmlElement(
                                        element.name(), element.attributes(), element.text(), List.of())),
                                element.children().stream().flatMap(child -> said(child).stream()))
                        .toList();
    }

    @Test
    void messageThatCameIsPassedOnWithEveryField() throws IOException {
        String came = ExampleMessage.numbered("201").xml();
        String id = registered(came);

        post(exports(id), Map.of()).statusCode(201).body("$", hasSize(2));

        String out = content(document(ExampleMessage.idOf("201")));
        try (EdxmlMessage before = read(came);
                EdxmlMessage after = read(out)) {
            assertThat(said(after.envelope())).isEqualTo(said(before.envelope()));
            assertThat(after.attachments()).hasSize(1);
            assertThat(Files.readString(after.attachments().getFirst().content()))
                    .isEqualTo(Files.readString(before.attachments().getFirst().content()));
        }
        assertThat(out).contains("<edXML:OrganId>000.00.04.G14</edXML:OrganId><edXML:Timestamp>2023/03/14 08:00:00");
        assertThat(out).containsPattern("<edXML:TraceHeader><edXML:OrganId>H12</edXML:OrganId>");
    }

    @Test
    void ownDirectiveIsWrittenAsAMessage() {
        String id = post(
                        "/api/v1/directives",
                        Map.of(
                                "number", "77/CT-UBND",
                                "type", "CT",
                                "issuer", "UBND tỉnh Gửi Đi",
                                "place", "Cà Mau",
                                "issuedOn", "2023-03-14",
                                "urgency", "FLASH",
                                "subject", "Về việc gửi đi",
                                "recipients", List.of("Lưu: VT"),
                                "text", "CHỈ THỊ"))
                .statusCode(201)
                .extract()
                .path("id");

        post(exports(id), TO_A_DEPARTMENT).statusCode(201).body("[0].recipient", equalTo("H12.05"));

        assertThat(content(document("H12,2023/03/14,77/CT-UBND")))
                .contains("<edXML:From><edXML:OrganId>H12</edXML:OrganId>")
                .contains("<edXML:To><edXML:OrganId>H12.05</edXML:OrganId>")
                .contains("<edXML:CodeNumber>77</edXML:CodeNumber><edXML:CodeNotation>CT-UBND</edXML:CodeNotation>")
                .contains("<edXML:PromulgationDate>2023/03/14</edXML:PromulgationDate>")
                .contains("<edXML:Type>3</edXML:Type><edXML:TypeName>Chỉ thị</edXML:TypeName>")
                .contains("<edXML:Priority>3</edXML:Priority>")
                .contains("<edXML:BussinessDocType>0</edXML:BussinessDocType>");
    }

    @Test
    void receiversRepliesAreKeptOnceAndARecallAsksForMore() {
        String id = post(
                        "/api/v1/directives",
                        Map.of(
                                "number", "78/CT-UBND",
                                "type", "CT",
                                "issuer", "UBND tỉnh Gửi Đi",
                                "issuedOn", "2023-03-14",
                                "subject", "Về việc gửi nhầm",
                                "text", "CHỈ THỊ"))
                .statusCode(201)
                .extract()
                .path("id");
        String documentId = "H12,2023/03/14,78/CT-UBND";
        post(exports(id), TO_A_DEPARTMENT).statusCode(201);
        String status = """
                <Status>
                  <ResponseFor><OrganId>H12</OrganId><DocumentId>%s</DocumentId></ResponseFor>
                  <From><OrganId>000.00.05.H12</OrganId></From>
                  <StatusCode>04</StatusCode>
                  <Description>Đã giao Phòng Quy hoạch</Description>
                </Status>
                """.formatted(documentId);

        String first = send(status)
                .statusCode(200)
                .body("directiveId", equalTo(id))
                .extract()
                .asString();
        assertThat(send(status).statusCode(200).extract().asString()).isEqualTo(first);
        get("/api/v1/directives/" + id + "/edxml-replies")
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].sender", equalTo("H12.05"))
                .body("[0].statusCode", equalTo("04"))
                .body("[0].description", equalTo("Đã giao Phòng Quy hoạch"));

        Map<String, Object> recall = new HashMap<>(TO_A_DEPARTMENT);
        recall.put("business", "REVOKE");
        recall.put("reason", "Gửi nhầm nơi nhận");
        post(exports(id), recall).statusCode(201);
        assertThat(waitingStatuses(documentId)).containsExactly("null", "null", "13");
        assertThat(content(waiting(documentId).get(1))).contains("<edXML:BussinessDocType>1</edXML:BussinessDocType>");
        assertThat(content(waiting(documentId).get(2)))
                .contains("<edXML:StatusCode>13</edXML:StatusCode><edXML:Description>Gửi nhầm nơi nhận");
    }

    @Test
    void draftCannotBeSent() {
        String id = post(
                        "/api/v1/directives",
                        Map.of(
                                "number", "",
                                "type", "CT",
                                "issuer", "UBND tỉnh Gửi Đi",
                                "subject", "Dự thảo",
                                "text", "CHỈ THỊ"))
                .statusCode(201)
                .extract()
                .path("id");

        post(exports(id), TO_A_DEPARTMENT).statusCode(409).body("type", equalTo("urn:dondoc:problem:not-sendable"));
        post("/api/v1/directives/" + id + "/edxml-statuses", Map.of("code", "04"))
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:not-sendable"));
    }

    @Test
    void senderIsToldWhatPeopleSay() {
        String id = registered(ExampleMessage.numbered("202").xml());
        String statuses = "/api/v1/directives/" + id + "/edxml-statuses";

        post(statuses, Map.of("code", "04", "description", "Đã giao Sở Xây dựng"))
                .statusCode(204);
        post(statuses, Map.of("code", "04")).statusCode(204);
        post(statuses, Map.of("code", "06")).statusCode(204);
        post(statuses, Map.of("code", "03")).statusCode(400).body("errors[0].pointer", equalTo("#/code"));

        assertThat(waitingStatuses(ExampleMessage.idOf("202"))).containsExactly("01", "03", "04", "06");
    }
}
