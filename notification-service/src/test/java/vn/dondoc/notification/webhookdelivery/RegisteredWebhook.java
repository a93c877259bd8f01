package vn.dondoc.notification.webhookdelivery;

import static io.restassured.RestAssured.given;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** A webhook of one agency, and the side it leads to. */
final class RegisteredWebhook implements AutoCloseable {

    final String agency = newAgency();
    final Receiver receiver = new Receiver();
    private String id = "";

    void register() {
        id = register(as(), agency, receiver.url("/dondoc"));
    }

    /** Another one, of whoever may have it. */
    static String register(RequestSpecification caller, String scope, String url) {
        return caller.contentType("application/json")
                .body("{\"scope\": \"%s\", \"url\": \"%s\"}".formatted(scope, url))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String id() {
        return id;
    }

    String path() {
        return "/api/v1/webhooks/" + id;
    }

    String secret() {
        return as().get(path() + "/secret").then().extract().path("secret");
    }

    void rotateSecret() {
        as().header("If-Match", "*").post(path() + "/secret-rotation").then().statusCode(200);
    }

    /** Such as {@code TAKEN 1 204}: state, attempts, what was answered last. */
    List<String> log() {
        return as()
                .get(path() + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(entry -> entry.get("state") + " " + entry.get("attempts") + " " + entry.get("lastStatus"))
                .toList();
    }

    String lastFailure() {
        return as().get(path() + "/deliveries").then().extract().path("items[0].lastFailure");
    }

    /** Without the rests and pauses between the tries. */
    void deliverUntilSettled(DeliveryJob job) {
        String waits = "select 1 from webhook_deliveries where state = 'QUEUED' and webhook_id = '" + id + "' limit 1";
        while (!RealPostgres.query(waits).isEmpty()) {
            RealPostgres.execute(
                    "update webhooks set next_at = clock_timestamp() where claim is null and id = '" + id + "'");
            // Others do the same beside it, in any order of rows: of those that are held nobody waits for two.
            RealPostgres.execute(
                    "update webhook_deliveries set available_at = clock_timestamp() where webhook_id = '" + id
                            + "' and notice_id in "
                            + "(select notice_id from webhook_deliveries where state = 'QUEUED' and webhook_id = '" + id
                            + "' for update skip locked)");
            deliver(job);
        }
    }

    static void deliver(DeliveryJob job) {
        while (job.serveOne()) {
            Thread.onSpinWait();
        }
    }

    RequestSpecification as() {
        return given().auth().oauth2(Tokens.ofAgency(agency));
    }

    @Override
    public void close() {
        receiver.close();
    }
}
