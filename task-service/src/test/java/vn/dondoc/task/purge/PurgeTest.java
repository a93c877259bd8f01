package vn.dondoc.task.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** Of a directive found to be secret no word stays, whoever wrote it and whenever it was heard of. */
@QuarkusTest
@RealTaskService
class PurgeTest {

    private static final String TOPIC = "dondoc.directive-events.v1";
    private static final int PARTITIONS = 6;

    /** Words of its own for each test. */
    private final String mark = "kho " + UUID.randomUUID();

    private UUID directive;

    @BeforeEach
    void aDirectiveThatShouldNotBeHere() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        directive = UUID.randomUUID();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    private void registered(long epoch, long version) {
        RealKafka.send(
                List.of(event(TOPIC, "directive-registered.v1", directive.toString(), epoch, version, """
                {"id":"%1$s","body":"H12","state":"REGISTERED","number":"9/CT %2$s","normalisedNumber":"9/CT %2$s","type":"CT",
                 "issuer":"Ban %2$s","issuedOn":"2020-09-03","urgency":null,"subject":"Về %2$s","directingAuthority":"%2$s",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"Giao Sở Tài chính kiểm tra %2$s.","textTruncated":false}""".formatted(
                                directive, mark))));
    }

    private void purged(long epoch, long version) {
        RealKafka.send(List.of(
                event(TOPIC, "directive-purged.v1", directive.toString(), epoch, version, """
                {"id":"%s","body":"H12","purgedAt":"2020-09-08T02:15:00Z"}""".formatted(directive))));
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.query("select state from directives where id = '" + directive + "'")
                        .contains(state));
    }

    /**
     * What follows on the same partition has arrived, so all that was sent before it was heard. It is of another directive: of
     * several events of one that are heard together, the newest alone counts.
     */
    private void awaitAllHeard() {
        UUID marker = Stream.generate(UUID::randomUUID)
                .filter(other -> partition(other) == partition(directive))
                .findFirst()
                .orElseThrow();
        RealKafka.send(List.of(event(TOPIC, "directive-purged.v1", marker.toString(), 1, 1, """
                {"id":"%s","body":"H12","purgedAt":"2020-09-08T02:15:00Z"}""".formatted(marker))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directives where id = '" + marker + "'") == 1);
    }

    private static int partition(UUID key) {
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % PARTITIONS;
    }

    /** A task of each agency, with the mark in all that can be written of it. */
    private List<UUID> issued() {
        registered(1, 1);
        awaitState("REGISTERED");
        String monthly = "{\"every\":{\"unit\":\"MONTH\",\"day\":20},\"phrase\":\"hằng tháng, %s\"}".formatted(mark);
        String dated = "{\"on\":\"2020-09-15\",\"phrase\":\"trước khi %s mở\"}".formatted(mark);
        coordinator()
                .header("Idempotency-Key", "purge-" + directive)
                .body("{\"tasks\":[%s,%s,%s]}"
                        .formatted(task(AGRICULTURE, dated), task(FINANCE, dated), task(POLICE, monthly)))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(lessThan(300));
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(lessThan(300));
        return Office.assignmentsOf(directive);
    }

    private String task(String lead, String deadline) {
        return "{\"item\":\"%1$s\",\"content\":\"Kiểm tra %1$s\",\"quote\":\"%1$s\",\"addressee\":\"%1$s\",\"leads\":[\"%2$s\"],\"deadline\":%3$s}"
                .formatted(mark, lead, deadline);
    }

    private String said(String field) {
        return "{\"%s\":\"Về %s\"}".formatted(field, mark);
    }

    private void worked(UUID done, UUID open) {
        step(agency(AGRICULTURE), done, "submission", """
                {"note":"Xong %1$s","evidence":[{"kind":"DOCUMENT","value":"%1$s"}]}""".formatted(mark)).statusCode(lessThan(300));
        step(coordinator(), done, "redo", said("reason")).statusCode(lessThan(300));
        step(agency(AGRICULTURE), done, "submission", said("note")).statusCode(lessThan(300));
        step(coordinator(), done, "acceptance", "{}").statusCode(lessThan(300));
        step(agency(FINANCE), open, "progress-reports", "{\"percent\":10,\"text\":\"%s\"}".formatted(mark))
                .statusCode(lessThan(300));
        step(coordinator(), open, "targets", """
                {"targets":[{"name":"Số %1$s","unit":"%1$s","direction":"AT_LEAST","target":1}]}""".formatted(mark)).statusCode(lessThan(300));
        step(
                        agency(FINANCE),
                        open,
                        "extensions",
                        "{\"until\":\"2020-09-30\",\"reason\":\"Chưa vào được %s\"}".formatted(mark))
                .statusCode(lessThan(300));
        agency(FINANCE)
                .header("Idempotency-Key", "purge-" + open)
                .body(said("text"))
                .post("/api/v1/assignments/{id}/comments", open)
                .then()
                .statusCode(lessThan(300));
    }

    private static List<String> tablesWith(String words) {
        return RealPostgres.query("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .stream()
                .filter(table -> RealPostgres.count(table + " t where t::text like '%" + words + "%'") > 0
                        || table.equals("idempotency_keys")
                                && RealPostgres.count(table + " where encode(body, 'escape') like '%" + words + "%'")
                                        > 0)
                .toList();
    }

    @Test
    void noWordStaysInAnyTableOrAnswerAndWhatWasOpenEnds() {
        List<UUID> assignments = issued();
        UUID done = assignments.get(0);
        UUID open = assignments.get(1);
        worked(done, open);
        assertThat(tablesWith(mark))
                .contains("assignment_changes", "audit_rows", "comments", "idempotency_keys", "tasks");

        purged(1, 2);
        awaitState("PURGED");

        assertThat(tablesWith(mark)).isEmpty();
        coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .body("items.state", equalTo(List.of("COMPLETED", "WITHDRAWN", "WITHDRAWN")))
                .body("items.task.content", equalTo(List.of("(đã xóa)", "(đã xóa)", "(đã xóa)")));
        coordinator()
                .get("/api/v1/assignments/{id}/history", open)
                .then()
                .body("items.what", hasItems("issued", "progress-reported", "purged"))
                .body("items.findAll { it.what == 'purged' }.reason", equalTo(List.of("the directive was purged")));
        assertThat(RealPostgres.query("select entity_type from audit_forgettings where entity_id in ('" + directive
                        + "', '" + done + "')"))
                .as("what archives of the audit are to forget")
                .containsExactlyInAnyOrder("directive", "breakdown", "assignment");
        assertThat(RealPostgres.query("select distinct state from series where directive_id = '" + directive + "'"))
                .containsExactly("ENDED");
        assertThat(RealPostgres.count("work_items where settled_at is null and directive_id = '" + directive
                        + "' and kind <> 'SETTLE_BREAKDOWN'"))
                .isZero();
    }

    @Test
    void lastEventOfEachAssignmentSaysSoWithoutAWord() {
        List<UUID> assignments = issued();
        worked(assignments.get(0), assignments.get(1));

        purged(1, 2);
        awaitState("PURGED");

        for (UUID assignment : assignments) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> RealKafka.read("dondoc.assignment-events.v1", assignment.toString()).stream()
                            .anyMatch(record ->
                                    RealKafka.header(record, "ce_type").equals("vn.dondoc.assignment-purged.v1")));
            String last = RealKafka.text(RealKafka.read("dondoc.assignment-events.v1", assignment.toString())
                    .getLast()
                    .value());
            EventContract.assertValid("assignment-purged.v1", last);
            assertThat(last).doesNotContain(mark);
        }
    }

    @Test
    void completedWorkOfAPurgedDirectiveIsNotOpenedAgain() {
        List<UUID> assignments = issued();
        worked(assignments.get(0), assignments.get(1));
        purged(1, 2);
        awaitState("PURGED");

        step(Office.caller(Tokens.of("leader")), assignments.get(0), "reopening", "{\"reason\":\"Làm lại\"}")
                .statusCode(409);
    }

    @Test
    void purgeHeardBeforeTheRegistrationKeepsItOut() {
        purged(1, 2);
        awaitState("PURGED");

        registered(1, 1);
        awaitAllHeard();

        assertThat(tablesWith(mark)).isEmpty();
        awaitState("PURGED");
    }

    @Test
    void nothingToldLaterOrAgainBringsItBackOrForgetsItTwice() {
        List<UUID> assignments = issued();
        purged(1, 2);
        awaitState("PURGED");
        String versions = "select string_agg(version::text, ' ' order by id) from assignments where directive_id = '"
                + directive + "'";
        List<String> before = RealPostgres.query(versions);

        registered(1, 1);
        registered(1, 3);
        registered(2, 1);
        purged(1, 2);
        purged(3, 1);
        awaitAllHeard();

        awaitState("PURGED");
        assertThat(tablesWith(mark)).isEmpty();
        assertThat(RealPostgres.query(versions)).isEqualTo(before).hasSize(1);
        assertThat(assignments).hasSize(3);
    }
}
