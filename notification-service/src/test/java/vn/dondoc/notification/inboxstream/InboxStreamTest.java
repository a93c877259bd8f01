package vn.dondoc.notification.inboxstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.BigTables;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/** New notices for those who listen. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class InboxStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** Another notice to the inbox about the rung of issue, with an id that is drawn now. */
    private static final String SECOND_NOTICE = """
            insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, merged,
                                 channel, recipient, agency_code, agency_name, due_has_hour, state, created_at, settled_at,
                                 correlation_id)
            select obligation_id, assignment_id, '%s', anchor, condition, recipient_function, tone, merged,
                   channel, '%s', agency_code, agency_name, due_has_hour, state, created_at, settled_at, correlation_id
            from notices where channel = 'INBOX' and agency_code = '%s' and rung = 'ISSUED' and recipient = agency_code
            """;

    @Inject
    Chase chase;

    @Inject
    InboxStreams streams;

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void othersStreamIsNotFoundAndABadEventIdRefusedBeforeItBegins() {
        given().auth()
                .oauth2(Tokens.ofAgency(newAgency()))
                .get(inbox() + "/stream")
                .then()
                .statusCode(404);
        for (String bad : List.of("AAAA", encoded("1|7:5:||"), encoded("1|5:7:9||"), encoded("1|x:7:||"), "%")) {
            withLastEvent(bad).then().statusCode(400).body("type", equalTo("urn:dondoc:problem:invalid-cursor"));
        }
        withLastEvent(encoded("77|5:7:||")).then().statusCode(410);
    }

    @Test
    void streamTellsTheCountsThenEachNoticeAndThatItLives() {
        hearAndFire();
        try (InboxListener listener = listener("")) {
            await().atMost(SOON).until(() -> listener.told().size() == 1);
            assertThat(listener.told().getFirst().name()).isEqualTo("unread");
            assertThat(listener.told().getFirst().data().get("total").asInt()).isEqualTo(1);
            chase.sweepAt("2020-09-10T07:30");
            await().atMost(SOON).until(() -> listener.rungs().equals(List.of("T-3")));
            assertThat(listener.notices().getFirst().data().get("title").asText())
                    .isEqualTo("[Sắp đến hạn] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021");
            await().atMost(SOON).until(() -> listener.comments().contains("heart-beat"));
        }
        await().atMost(SOON).until(() -> streams.open() == 0);
    }

    @Test
    void streamGoesOnBehindTheLastEventAndTellsNothingTwice() {
        hearAndFire();
        String beginning;
        try (InboxListener first = listener("")) {
            await().atMost(SOON).until(() -> !first.told().isEmpty());
            beginning = first.told().getFirst().id();
        }
        for (int n = 0; n < 250; n++) {
            RealPostgres.execute(SECOND_NOTICE.formatted("N" + n, n, agency));
        }
        String midway;
        List<String> all;
        try (InboxListener second = listener(beginning)) {
            await().atMost(SOON).until(() -> second.notices().size() == 250);
            assertThat(second.told()).hasSize(250);
            assertThat(second.noticeIds()).doesNotHaveDuplicates().isSorted();
            all = second.rungs();
            midway = second.notices().get(119).id();
        }
        try (InboxListener third = listener(midway)) {
            await().atMost(SOON).until(() -> third.notices().size() >= 130);
            assertThat(third.rungs()).isEqualTo(all.subList(120, 250));
        }
    }

    @Test
    void noticeCommittedLateIsNeitherMissedNorToldTwice() throws Exception {
        hearAndFire();
        String last;
        try (InboxListener listener = listener("");
                Connection late = RealPostgres.superuser()) {
            await().atMost(SOON).until(() -> listener.told().size() == 1);
            late.setAutoCommit(false);
            late.createStatement().execute(SECOND_NOTICE.formatted("LATE", "late", agency));
            RealPostgres.execute(SECOND_NOTICE.formatted("EARLY", "early", agency));
            await().atMost(SOON).until(() -> listener.rungs().equals(List.of("EARLY")));
            String before = listener.notices().getFirst().id();
            late.commit();
            await().atMost(SOON).until(() -> listener.rungs().equals(List.of("EARLY", "LATE")));
            try (InboxListener resumed = listener(before)) {
                await().atMost(SOON).until(() -> resumed.rungs().equals(List.of("LATE")));
            }
            last = listener.notices().getLast().id();
        }
        RealPostgres.execute(SECOND_NOTICE.formatted("NEXT", "next", agency));
        try (InboxListener resumed = listener(last)) {
            await().atMost(SOON).until(() -> resumed.rungs().equals(List.of("NEXT")));
        }
    }

    @Test
    void readerThatDoesNotReadIsCutOff() throws IOException {
        hearAndFire();
        RealPostgres.execute("update follow_ups set task_content = repeat('x', 60000) where assignment_id = '"
                + assignment.id() + "'");
        String behindNothing = encoded("1|1:1:||");
        RealPostgres.execute(
                "insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, merged, "
                        + "channel, recipient, agency_code, agency_name, due_has_hour, state, created_at, settled_at, correlation_id) "
                        + "select obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, merged, channel, "
                        + "'r' || n, agency_code, agency_name, due_has_hour, state, created_at, settled_at, correlation_id "
                        + "from notices, generate_series(1, 300) n where channel = 'INBOX' and agency_code = '" + agency
                        + "'");
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            slow.getOutputStream()
                    .write(("GET " + inbox() + "/stream HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: " + behindNothing
                                    + "\r\nAuthorization: Bearer " + Tokens.ofAgency(agency) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(SOON).until(() -> streams.open() == 1);
            await().atMost(SOON).until(() -> streams.open() == 0);
        }
    }

    @Test
    void newsGoByTheirIndex() {
        BigTables.fill();
        assertThat(BigTables.plan(
                        NewsRepository.NEWS,
                        Map.of(
                                "agency", "'" + BigTables.AGENCY + "'",
                                "since", "pg_current_snapshot()",
                                "until", "pg_current_snapshot()",
                                "last", "uuid '00000000-0000-0000-0000-000000000000'",
                                "limit", "101")))
                .anyMatch(line -> line.contains("ix_notices_news"))
                .noneMatch(line -> line.contains("Seq Scan on notices"));
    }

    private void hearAndFire() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
    }

    private InboxListener listener(String lastEventId) {
        return new InboxListener(inbox(), Tokens.ofAgency(agency), lastEventId);
    }

    private io.restassured.response.Response withLastEvent(String id) {
        return given().auth()
                .oauth2(Tokens.ofAgency(agency))
                .header("Last-Event-ID", id)
                .get(inbox() + "/stream");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String inbox() {
        return "/api/v1/agencies/" + agency + "/notices";
    }
}
