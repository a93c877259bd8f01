package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.dondoc.task.FeedOffice.changesOf;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.FeedOffice.Told;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What agencies' clients poll: nothing missed, in the order of the commits. */
@QuarkusTest
@RealTaskService
class ChangeFeedTest {

    private static final String EVERYTHING = "/api/v1/assignment-changes";

    private String agency = "";
    private String other = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void twoAgencies() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        agency = FeedOffice.hasAgency();
        other = FeedOffice.hasAgency();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void othersFeedIsNotFoundAndAnothersCursorIsRefused() {
        Office.agency(other).get(changesOf(agency)).then().statusCode(404);
        String foreign = all(other).next();
        Office.agency(agency)
                .queryParam("since", foreign)
                .get(changesOf(agency))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-cursor"))
                .body("errors[0].parameter", equalTo("since"));
        for (String broken : List.of("x", "AAAA", "gICAgICAgICAgICAgIA", "%%%")) {
            Office.agency(agency)
                    .queryParam("since", broken)
                    .get(changesOf(agency))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void cursorOlderThanNinetyDaysOrAheadOfTheDatabaseIsGoneAndSaysWhereToBegin() {
        FeedOffice.hasAssignments(directive, agency, 2);
        String cursor = all(agency).next();
        MovableClock.set("2020-12-06T07:59");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> poll(agency, cursor).then().statusCode(200));
        MovableClock.set("2020-12-06T08:01");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> poll(agency, cursor)
                        .then()
                        .statusCode(410)
                        .body("type", equalTo("urn:dondoc:problem:stale-cursor"))
                        .body("snapshot", equalTo(changesOf(agency))));

        String fresh = all(agency).next();
        RealPostgres.execute("update agency_positions set position = 1 where agency_code = '" + agency + "'");
        poll(agency, fresh).then().statusCode(410);
    }

    @Test
    void snapshotLeadsOnToEveryLaterChange() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 5);
        Told snapshot = all(agency);
        assertThat(snapshot.ids()).containsExactlyInAnyOrderElementsOf(given);
        assertThat(snapshot.items()).allMatch(item -> !item.gone() && Objects.equals(item.version(), 1));
        poll(agency, snapshot.next()).then().body("items", empty()).body("more", equalTo(false));

        Office.step(Office.agency(agency), UUID.fromString(given.get(3)), "acknowledgement", "{}")
                .statusCode(200);

        poll(agency, snapshot.next())
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(given.get(3)))
                .body("items[0].gone", equalTo(false))
                .body("items[0].assignment.state", equalTo("IN_PROGRESS"))
                .body("items[0].etag", equalTo("\"1-2\""));
    }

    @Test
    void pagesOfASnapshotAndOfManyAgenciesWithOneCursorTellEachAssignmentOnce() {
        List<String> first = FeedOffice.hasAssignments(directive, agency, 7);
        List<String> second = FeedOffice.hasAssignments(directive, other, 4);
        String vendor = Tokens.of("system", List.of(agency, other));
        String cursor = null;
        List<String> told = new ArrayList<>();
        boolean more = true;
        while (more) {
            var request = Office.caller(vendor).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("since", cursor))
                    .get(EVERYTHING)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            told.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            more = page.getBoolean("more");
        }
        first = new ArrayList<>(first);
        first.addAll(second);
        assertThat(told).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void reassignedIsGoneForOneNewForTheOtherAndChangedForWhoSeesBoth() {
        String assignment = FeedOffice.hasAssignments(directive, agency, 1).getFirst();
        String vendor = Tokens.of("system", List.of(agency, other));
        String office = Tokens.of("coordinator");
        Told mine = all(agency);
        Told others = all(other);
        Told both = FeedOffice.read(vendor, EVERYTHING, null);
        Told offices = FeedOffice.read(office, EVERYTHING, null);

        Office.step(Office.coordinator(), UUID.fromString(assignment), "reassignment", """
                {"agency":"%s","reason":"Đúng chức năng","decidingDocument":"351/UBND-TH"}""".formatted(other))
                .statusCode(200);

        poll(agency, mine.next())
                .then()
                .body("items", hasSize(1))
                .body("items[0].gone", equalTo(true))
                .body("items[0].assignment", equalTo(null));
        poll(other, others.next()).then().body("items", hasSize(1)).body("items[0].assignment.agency", equalTo(other));
        assertThat(FeedOffice.read(vendor, EVERYTHING, both.next()).items())
                .isNotEmpty()
                .allMatch(item -> item.id().equals(assignment) && !item.gone());
        assertThat(FeedOffice.read(office, EVERYTHING, offices.next()).items())
                .filteredOn(item -> item.id().equals(assignment))
                .isNotEmpty()
                .noneMatch(FeedOffice.Item::gone);
    }

    @Test
    void coordinatorOfAnotherBodySeesNothing() {
        FeedOffice.hasAssignments(directive, agency, 1);
        assertThat(FeedOffice.read(Tokens.of("coordinator", List.of("H77")), EVERYTHING, null)
                        .items())
                .isEmpty();
    }

    @Test
    void waitingPollIsAnsweredByTheChangeAndAnIdleOneByTheEndOfItsWait() {
        String assignment = FeedOffice.hasAssignments(directive, agency, 1).getFirst();
        String cursor = all(agency).next();
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> Office.agency(agency)
                .header("Prefer", "respond-async, wait=30")
                .queryParam("since", cursor)
                .get(changesOf(agency)));
        Office.step(Office.agency(agency), UUID.fromString(assignment), "acknowledgement", "{}")
                .statusCode(200);
        String next = waiting.orTimeout(20, TimeUnit.SECONDS)
                .join()
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=30")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        Office.agency(agency)
                .header("Prefer", "wait=1")
                .queryParam("since", next)
                .get(changesOf(agency))
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", notNullValue());
    }

    @Test
    void correctedDirectivesAndRenamedAgenciesTellTheirAssignments() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 2);
        String cursor = all(agency).next();
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-corrected.v1", directive.toString(), 1, 2, """
                {"id":"%s","body":"H12","state":"REGISTERED","number":"13/CT-UBND","normalisedNumber":"13/CT-UBND","type":"CT",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"Giao Sở …","textTruncated":false}""".formatted(
                                directive))));
        String next = waitFor(cursor, "items.assignment.directive.number", List.of("13/CT-UBND", "13/CT-UBND"));
        RealKafka.send(
                List.of(event("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, 2, """
                {"code":"%s","name":"Sở Nông nghiệp","aliases":[],"kind":"department","validFrom":"1997-01-01",
                 "validTo":null,"successors":[]}""".formatted(agency))));
        waitFor(next, "items.assignment.agencyName", List.of("Sở Nông nghiệp", "Sở Nông nghiệp"));
        assertThat(all(agency).ids()).containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void whatLeftLongAgoIsForgottenAndTheRestStays() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 2);
        RealPostgres.execute(
                "update assignments set agency_code = '" + other + "' where id = '" + given.getFirst() + "'");
        String gone = "agency_changes where agency_code = '" + agency + "' and gone";
        assertThat(RealPostgres.count(gone)).isEqualTo(1);
        RealPostgres.execute("update agency_changes set changed_at = now() - interval '92 days' where agency_code = '"
                + agency + "'");
        RealPostgres.execute("select forget_gone_changes(now() - interval '91 days')");
        assertThat(RealPostgres.count(gone)).isZero();
        assertThat(all(agency).ids()).containsExactly(given.get(1));
    }

    private String waitFor(String cursor, String path, List<String> expected) {
        Response[] answer = new Response[1];
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            answer[0] = poll(agency, cursor);
            answer[0].then().body(path, equalTo(expected));
        });
        return answer[0].path("next");
    }

    private static Told all(String agency) {
        return FeedOffice.read(Tokens.ofAgency(agency), changesOf(agency), null);
    }

    private static Response poll(String agency, String since) {
        return Office.agency(agency).queryParam("since", since).get(changesOf(agency));
    }
}
