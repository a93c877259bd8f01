package vn.dondoc.task;

import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.Events.event;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.dondoc.task.review.ReviewJob;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Directives of 3 September 2020 whose breakdown is proposed, and what a coordinator does with it. */
public final class Proposals {

    public static final String BREAKDOWN = "/api/v1/directives/{id}/breakdown";
    public static final String TASKS = BREAKDOWN + "/tasks";

    /** Leads are known; who coordinates in the third is nobody's name here. */
    public static final String THREE_ITEMS = """
            1. Giao Sở Tài chính báo cáo kết quả giải ngân trước ngày 15/9/2020.\\n\
            2. Giao Công an tỉnh kiểm tra các bến tàu cá.\\n\
            3. Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Trung tâm Quan trắc Đất Mũi rà soát tàu cá.""";

    private Proposals() {}

    public static void agenciesAreKnown() {
        if (RealPostgres.count("agencies where code in ('H12', 'H12.05', 'H12.07', 'H12.20', 'H12.30')") < 5) {
            Office.knowsItsAgencies();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            RealPostgres.count("agencies where code in ('H12', 'H12.05', 'H12.07', 'H12.20', 'H12.30')")
                                    == 5);
        }
    }

    public static UUID of(ReviewJob job, String text) {
        return of(job, "UBND tỉnh Cà Mau", text);
    }

    public static UUID of(ReviewJob job, String issuer, String text) {
        UUID id = UUID.randomUUID();
        tell(id, 1, "REGISTERED", issuer, text);
        job.proposeDue();
        return id;
    }

    public static void tell(UUID id, long version, String state, String issuer, String text) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-registered.v1", id.toString(), 1, version, """
                {"id":"%s","body":"H12","state":"%s","number":"7/CT-UBND","normalisedNumber":"7/CT-UBND","type":"CT",
                 "issuer":"%s","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"%s","textTruncated":false}""".formatted(
                                id, state, issuer, text))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directives where id = '" + id + "' and version = " + version) == 1);
    }

    public static String etag(UUID directive) {
        return Office.coordinator().get(BREAKDOWN, directive).header("ETag");
    }

    /** With the present ETag. */
    public static ValidatableResponse take(UUID directive, String request) {
        return take(Office.coordinator(), directive, etag(directive), request);
    }

    public static ValidatableResponse take(RequestSpecification caller, UUID directive, String etag, String request) {
        return caller.header("If-Match", etag)
                .body(request)
                .post(TASKS, directive)
                .then();
    }

    public static ValidatableResponse issue(UUID directive) {
        return Office.coordinator()
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .statusCode(200);
    }

    /** The id of the name that waits in a directive. */
    public static String waitingName(UUID directive) {
        return Office.coordinator()
                .get(BREAKDOWN, directive)
                .then()
                .extract()
                .path("names.find { it.state == 'WAITING' }.id");
    }

    /** With the present ETag. */
    public static ValidatableResponse decideName(String name, String request) {
        String etag =
                Office.coordinator().get("/api/v1/unclear-names/{id}", name).header("ETag");
        return Office.coordinator()
                .header("If-Match", etag)
                .body(request)
                .post("/api/v1/unclear-names/{id}/decision", name)
                .then();
    }

    public static long tasksOf(UUID directive) {
        return RealPostgres.count("tasks where directive_id = '" + directive + "'");
    }

    public static List<String> waitingOnTheDesk(UUID directive) {
        return RealPostgres.query("select kind from work_items where settled_at is null and directive_id = '"
                + directive + "' order by kind");
    }
}
