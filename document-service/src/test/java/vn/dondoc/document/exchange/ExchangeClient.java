package vn.dondoc.document.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.dondoc.testkit.Tokens;

/** Hands messages over and empties the box, as the agent does. */
public final class ExchangeClient {

    private static final String MESSAGES = "/api/v1/edxml-messages";
    private static final String BOX = "/api/v1/edxml-box";

    private ExchangeClient() {}

    public static ValidatableResponse send(String xml) {
        return send(Tokens.of("system"), xml);
    }

    static ValidatableResponse send(String token, String xml) {
        return given().auth()
                .oauth2(token)
                .contentType("application/xml")
                .body(xml.getBytes(StandardCharsets.UTF_8))
                .post(MESSAGES)
                .then();
    }

    public static String registered(String xml) {
        return send(xml).statusCode(200).extract().path("directiveId");
    }

    public static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("system")).get(path).then();
    }

    public static ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    static void purge(String directive) {
        given().auth()
                .oauth2(Tokens.of("leader"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Bí mật nhà nước, gửi nhầm"))
                .post("/api/v1/directives/" + directive + "/purge")
                .then()
                .statusCode(204);
    }

    /** What waits in the box about one document, oldest first. */
    public static List<Map<String, String>> waiting(String documentId) {
        List<Map<String, String>> items =
                get(BOX + "?limit=200").statusCode(200).extract().path("items");
        return items.stream()
                .filter(item -> documentId.equals(item.get("documentId")))
                .toList();
    }

    public static List<String> waitingStatuses(String documentId) {
        return waiting(documentId).stream()
                .map(item -> String.valueOf(item.get("statusCode")))
                .toList();
    }

    public static String content(Map<String, String> item) {
        byte[] xml = get(BOX + "/" + item.get("id")).statusCode(200).extract().asByteArray();
        return new String(xml, StandardCharsets.UTF_8);
    }

    public static void acknowledge(Map<String, String> item) {
        post(BOX + "/" + item.get("id") + "/acknowledgement", Map.of()).statusCode(200);
    }
}
