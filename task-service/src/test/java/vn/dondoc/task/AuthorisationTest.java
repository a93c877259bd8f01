package vn.dondoc.task;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.operation.AuthorisationContract;
import vn.dondoc.testkit.operation.FuzzContract;

/** Who may call what, and that nothing hostile gets through, of task-service. */
@QuarkusTest
@RealTaskService
class AuthorisationTest implements FuzzContract {

    @Test
    void successorReadsWhatItsPredecessorsWereGivenAndMovesNothingOfIt() {
        Office.knowsItsAgencies();
        RealKafka.send(List.of(agency("H12.39", 1, "")));
        UUID assignment = Office.hasIssued(Office.hasDirective(), "H12.39");
        String path = "/api/v1/assignments/" + assignment;
        Office.agency("H12.41").get(path).then().statusCode(404);
        RealKafka.send(List.of(agency("H12.39", 2, "\"H12.40\""), agency("H12.40", 1, "\"H12.41\"")));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Office.agency("H12.41").get(path).statusCode() == 200);
        Office.agency("H12.41")
                .get("/api/v1/agencies/{code}/assignments", "H12.39")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(assignment.toString()));
        Office.agency("H12.41").post(path + "/acknowledgement").then().statusCode(404);
        Office.agency("H12.42").get(path).then().statusCode(404);
    }

    private static ProducerRecord<byte[], byte[]> agency(String code, int version, String successors) {
        return event("dondoc.agency-events.v1", "agency-changed.v1", code, 1, version, """
                {"code":"%s","name":"Cơ quan %s","aliases":[],"kind":"department","validFrom":"1997-01-01","validTo":null,
                 "successors":[%s]}""".formatted(
                        code, code, successors));
    }

    @Override
    public String expectedTable() {
        return """
                GET    /api/v1/acknowledgement-page : anybody
                POST   /api/v1/acknowledgement-page : anybody
                GET    /api/v1/agencies/{code}/approvers : coordinator leader agency
                PUT    /api/v1/agencies/{code}/approvers : agency
                GET    /api/v1/agencies/{code}/assignment-changes : coordinator leader agency system admin
                GET    /api/v1/agencies/{code}/assignment-changes/stream : coordinator leader agency system admin
                GET    /api/v1/agencies/{code}/assignments : coordinator leader agency system admin
                GET    /api/v1/agencies/{code}/calendar-links : agency
                DELETE /api/v1/agencies/{code}/calendar-links/{name} : agency
                PUT    /api/v1/agencies/{code}/calendar-links/{name} : agency
                GET    /api/v1/agencies/{code}/calendar.ics : anybody
                POST   /api/v1/agencies/{code}/mailed-links/revocation : coordinator agency admin
                GET    /api/v1/alias-proposals : coordinator leader admin
                GET    /api/v1/alias-proposals/{id} : coordinator leader admin
                POST   /api/v1/alias-proposals/{id}/decision : coordinator leader
                GET    /api/v1/answer-proposals : coordinator leader agency admin
                POST   /api/v1/answer-proposals/{id}/confirmation : coordinator agency
                POST   /api/v1/answer-proposals/{id}/rejection : coordinator agency
                GET    /api/v1/assignment-changes : coordinator leader agency system admin
                GET    /api/v1/assignment-changes/stream : coordinator leader agency system admin
                POST   /api/v1/assignment-selections/decisions : coordinator leader
                POST   /api/v1/assignment-selections/previews : coordinator leader
                GET    /api/v1/assignments : coordinator leader agency system admin
                GET    /api/v1/assignments/{id} : clerk coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/acceptance : coordinator leader
                POST   /api/v1/assignments/{id}/acknowledgement : agency
                GET    /api/v1/assignments/{id}/comments : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/comments : coordinator leader agency
                POST   /api/v1/assignments/{id}/deadline-corrections : clerk coordinator
                GET    /api/v1/assignments/{id}/deadlines : clerk coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/decline : agency
                GET    /api/v1/assignments/{id}/directive : coordinator leader agency system admin
                GET    /api/v1/assignments/{id}/extensions : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/extensions : agency
                POST   /api/v1/assignments/{id}/extensions/{extension}/decision : coordinator leader
                GET    /api/v1/assignments/{id}/history : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/officer-in-charge : agency
                GET    /api/v1/assignments/{id}/progress-reports : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/progress-reports : agency
                POST   /api/v1/assignments/{id}/reassignment : coordinator leader
                GET    /api/v1/assignments/{id}/reassignments : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/recorded-submission : coordinator
                POST   /api/v1/assignments/{id}/redo : coordinator leader
                POST   /api/v1/assignments/{id}/reopening : leader
                POST   /api/v1/assignments/{id}/resumption : coordinator leader
                GET    /api/v1/assignments/{id}/sub-assignments : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/sub-assignments : coordinator
                POST   /api/v1/assignments/{id}/submission : agency
                POST   /api/v1/assignments/{id}/submission-approval : agency
                POST   /api/v1/assignments/{id}/submission-return : agency
                GET    /api/v1/assignments/{id}/submissions : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/suspension : coordinator leader
                GET    /api/v1/assignments/{id}/targets : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/targets : coordinator
                GET    /api/v1/assignments/{id}/targets/{target}/values : coordinator leader agency system admin
                POST   /api/v1/assignments/{id}/targets/{target}/values : coordinator agency
                POST   /api/v1/assignments/{id}/upholding : coordinator leader
                POST   /api/v1/assignments/{id}/withdrawal : coordinator leader
                GET    /api/v1/audit : admin
                GET    /api/v1/audit/archives : admin
                POST   /api/v1/audit/archives/{year} : admin
                GET    /api/v1/audit/seals/{number} : admin
                GET    /api/v1/audit/verification : admin
                GET    /api/v1/audit/{id}/proof : admin
                POST   /api/v1/breakdown-previews : clerk coordinator leader system
                GET    /api/v1/breakdown-quality : coordinator leader system admin
                GET    /api/v1/calendars : clerk coordinator leader agency system admin
                GET    /api/v1/calendars/national/years/{year}/proposal : coordinator leader admin
                GET    /api/v1/calendars/{id}/years/{year} : clerk coordinator leader agency system admin
                PUT    /api/v1/calendars/{id}/years/{year} : coordinator admin
                POST   /api/v1/calendars/{id}/years/{year}/previews : coordinator admin
                GET    /api/v1/cascade-proposals : coordinator leader admin
                POST   /api/v1/cascade-proposals/decisions : coordinator leader
                POST   /api/v1/cascade-proposals/previews : coordinator leader
                GET    /api/v1/dead-letters : admin
                POST   /api/v1/dead-letters/drop : admin
                POST   /api/v1/dead-letters/replay : admin
                POST   /api/v1/deadline-explanations : clerk coordinator leader agency system admin
                GET    /api/v1/deputies : coordinator leader agency
                POST   /api/v1/deputies : coordinator leader agency
                POST   /api/v1/deputies/{id}/end : coordinator leader agency
                GET    /api/v1/directing-leaders/progress : coordinator leader system admin
                GET    /api/v1/directives/{id} : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/acknowledgement : agency
                GET    /api/v1/directives/{id}/assignments : clerk coordinator leader system admin
                GET    /api/v1/directives/{id}/breakdown : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/breakdown/dismissal : coordinator
                POST   /api/v1/directives/{id}/breakdown/tasks : coordinator
                GET    /api/v1/directives/{id}/dossier : coordinator leader system admin
                POST   /api/v1/directives/{id}/issuance : coordinator
                GET    /api/v1/directives/{id}/progress : coordinator leader system admin
                GET    /api/v1/directives/{id}/series : coordinator leader system admin
                GET    /api/v1/directives/{id}/target-tally : coordinator leader system admin
                POST   /api/v1/directives/{id}/tasks : coordinator
                GET    /api/v1/office-lists : coordinator leader system admin
                POST   /api/v1/office-lists : coordinator
                GET    /api/v1/republications : admin
                POST   /api/v1/republications : admin
                GET    /api/v1/series/{id} : coordinator leader system admin
                POST   /api/v1/series/{id}/end : coordinator leader
                GET    /api/v1/statistics : coordinator leader agency system admin
                GET    /api/v1/statistics/assignments : coordinator leader agency system admin
                GET    /api/v1/statistics/late-agencies : coordinator leader agency system admin
                DELETE /api/v1/tasks/{id} : coordinator
                GET    /api/v1/tasks/{id} : coordinator leader
                PUT    /api/v1/tasks/{id} : coordinator
                GET    /api/v1/unclear-names/{id} : coordinator leader admin
                POST   /api/v1/unclear-names/{id}/decision : coordinator
                GET    /api/v1/work-queue : coordinator leader admin
                GET    /api/v1/work-queue/counts : coordinator leader admin
                POST   /api/v1/work-queue/{id}/claim : coordinator leader
                POST   /api/v1/work-queue/{id}/hand-over : coordinator leader
                """;
    }

    /** An agency acknowledges all that a directive gives it, and reads the directive through one of them. */
    @Override
    public Set<String> readOtherwise() {
        return Set.of("POST /api/v1/directives/{id}/acknowledgement : agency");
    }

    @Override
    public Map<String, Map<String, String>> thingsOfOthers() {
        Office.knowsItsAgencies();
        UUID directive = Office.hasDirective();
        UUID assignment = Office.hasIssued(directive, Office.FINANCE);
        MovableClock.set("2020-09-08T08:00");
        Office.step(Office.agency(Office.FINANCE), assignment, "extensions", """
                        {"until":"2020-09-20","reason":"chưa có số liệu"}""")
                .statusCode(200);
        MovableClock.reset();
        String extension = Office.coordinator()
                .get("/api/v1/assignments/{id}/extensions", assignment)
                .path("extensions[0].id");
        String deputy = AuthorisationContract.made(
                "POST /api/v1/deputies", Map.of("from", "2020-10-01", "to", "2020-10-09"), Tokens.of("coordinator"));
        Map<String, Map<String, String>> things = new LinkedHashMap<>();
        things.put("/api/v1/assignments/{id}", Map.of("id", assignment.toString(), "extension", extension));
        things.put("/api/v1/directives/{id}", Map.of("id", directive.toString()));
        things.put("/api/v1/agencies/{code}", Map.of("code", Office.FINANCE));
        things.put("/api/v1/deputies/{id}", Map.of("id", deputy));
        things.put("/api/v1/tasks/{id}", Map.of("id", one("task_id from assignments where id = '" + assignment + "'")));
        things.put("/api/v1/work-queue/{id}", Map.of("id", one("id from work_items where body = 'H12'")));
        return things;
    }

    private static String one(String columnsFromWhere) {
        return RealPostgres.query("select " + columnsFromWhere + " limit 1").getFirst();
    }

    @Test
    void agencyReadsTheTextOfADirectiveThroughItsAssignmentAndOfNoOther() {
        Office.knowsItsAgencies();
        UUID directive = Office.hasDirective();
        UUID assignment = Office.hasIssued(directive, Office.FINANCE);
        String path = "/api/v1/assignments/" + assignment + "/directive";

        Office.agency(Office.FINANCE)
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(directive.toString()))
                .body("text", not(emptyOrNullString()))
                .body("textTruncated", equalTo(false));
        Office.agency(Office.POLICE).get(path).then().statusCode(404);
        Office.caller(Tokens.of("coordinator", List.of("H98"))).get(path).then().statusCode(404);
    }
}
