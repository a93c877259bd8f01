package vn.dondoc.e2e.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.e2e.system.ProvinceOffice.COORDINATOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.Measured;
import vn.dondoc.e2e.system.OfficeApi;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.ProvinceOffice;
import vn.dondoc.e2e.system.TopicContents;

/**
 * Each database alone, or all three at once, is put back to an hour ago while the rest runs on, its own service too; then one
 * command, and everybody believes the same again.
 */
@Tag("real")
@Tag("long")
class RestoreE2E {

    private static final String ENVIRONMENT = "H12.20";
    private static final String INTERIOR = "H12.02";
    private static final String CONSTRUCTION = "H12.08";
    private static final String ASSIGNMENTS = "dondoc.assignment-events.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, Integer> PORTS =
            Map.of("document-service", 8081, "task-service", 8082, "notification-service", 8083);

    @TempDir
    private Path home;

    private PackagedSystem system;
    private ProvinceOffice office;

    @BeforeEach
    void anOfficeAtWork() throws Exception {
        system = new PackagedSystem(home);
        system.run("up");
        system.awaitLine("ready in", Duration.ofMinutes(6));
        office = new ProvinceOffice(system);
        office.itIs("2025-06-26T08:00");
        office.keepsItsRegister();
    }

    @AfterEach
    void theSystemIsDown() {
        office.close();
        system.close();
    }

    @Test
    void tasksArePutBackToAnHourAgo() throws Exception {
        List<String> kept = given("10/CT-UBND", ENVIRONMENT, INTERIOR);
        step(ENVIRONMENT, kept.getFirst(), "acknowledgement");
        DatabaseCopy hourAgo = DatabaseCopy.of(system, "tasks");
        office.itIs("2025-06-26T09:00");
        String directive = office.registered("11/CT-UBND", "CT", "2025-06-26", null, "Rà soát nhà ở xã hội");
        List<String> lost = issued(directive, ENVIRONMENT, CONSTRUCTION);
        step(INTERIOR, kept.get(1), "acknowledgement");
        system.awaitFollowed();
        String changes = "tasks/agencies/" + ENVIRONMENT + "/assignment-changes";
        String list = "tasks/agencies/" + ENVIRONMENT + "/assignments";
        String cursor = office.api()
                .get("agency " + ENVIRONMENT, changes)
                .body()
                .path("next")
                .asText();
        String tag = office.api().get("agency " + ENVIRONMENT, list).etag();

        long began = System.nanoTime();
        hourAgo.putBack();
        String said = republished("task-service");

        assertThat(said).contains(lost).doesNotContain(kept.getFirst());
        assertThat(office.api()
                        .get("agency " + ENVIRONMENT, changes + "?since=" + cursor)
                        .status())
                .isEqualTo(410);
        assertThat(office.api().getIfNew("agency " + ENVIRONMENT, list, tag).status())
                .isEqualTo(200);
        system.awaitQuery(
                "notifications",
                "select state from follow_ups where assignment_id in ('%s', '%s')".formatted(lost.get(0), lost.get(1)),
                List.of("WITHDRAWN", "WITHDRAWN"));
        assertThat(system.query("tasks", "select state from assignments where id = '" + kept.get(1) + "'"))
                .containsExactly("ASSIGNED");
        OfficeApi.until(
                "the directive of the lost hour is read again",
                () -> office.api()
                                .get(COORDINATOR, "tasks/directives/" + directive)
                                .status()
                        == 200);
        oneTruth();
        told("tasks", began);

        List<String> again = issued(directive, ENVIRONMENT, CONSTRUCTION);
        step(INTERIOR, kept.get(1), "acknowledgement");
        oneTruth();
        OfficeApi.until(
                "the agency is told of it again",
                () -> office.inbox(CONSTRUCTION).toString().contains(again.get(1)));
    }

    @Test
    void documentsArePutBackToAnHourAgo() throws Exception {
        given("20/CT-UBND", ENVIRONMENT, INTERIOR);
        DatabaseCopy hourAgo = DatabaseCopy.of(system, "documents");
        office.itIs("2025-06-26T09:00");
        office.api().put("admin", "documents/agencies/" + INTERIOR, """
                        {"name":"Sở Nội vụ, tên ghi nhầm","kind":"department","validFrom":"1997-01-01"}""").expect(200);
        String directive = office.registered("21/CT-UBND", "CT", "2025-06-26", null, "Rà soát nhà ở xã hội");
        List<String> running = issued(directive, CONSTRUCTION);
        system.awaitQuery(
                "notifications",
                "select name from agencies where code = '" + INTERIOR + "'",
                List.of("Sở Nội vụ, tên ghi nhầm"));

        long began = System.nanoTime();
        hourAgo.putBack();
        String said = republished("document-service");

        assertThat(said).contains(directive);
        String names = "select code, name from agencies order by code";
        List<String> registered = system.query("documents", names);
        system.awaitQuery("tasks", names, registered);
        system.awaitQuery("notifications", names, registered);
        String directives =
                "select id, version, state from directives where id <> '%s' order by id".formatted(directive);
        system.awaitQuery("tasks", directives, system.query("documents", directives));
        // The directive is on paper: what it ordered goes on being chased, and the clerk, told of it, registers it
        // again.
        assertThat(office.assignment(COORDINATOR, running.getFirst())
                        .path("state")
                        .asText())
                .isEqualTo("ASSIGNED");
        office.registered("21/CT-UBND", "CT", "2025-06-26", null, "Rà soát nhà ở xã hội");
        oneTruth();
        told("documents", began);
    }

    @Test
    void notificationsArePutBackToAnHourAgo() throws Exception {
        List<String> kept = given("30/CT-UBND", ENVIRONMENT, INTERIOR);
        system.awaitFollowed();
        DatabaseCopy hourAgo = DatabaseCopy.of(system, "notifications");
        office.itIs("2025-06-26T09:00");
        List<String> later = given("31/CT-UBND", ENVIRONMENT, CONSTRUCTION);
        step(ENVIRONMENT, kept.getFirst(), "acknowledgement");
        system.awaitFollowed();
        OfficeApi.until("the agency is told", () -> office.inbox(CONSTRUCTION).size() == 1);

        long began = System.nanoTime();
        hourAgo.putBack();
        republished("notification-service");

        OfficeApi.until(
                "the notice of the lost hour is there again",
                () -> office.inbox(CONSTRUCTION).toString().contains(later.get(1)));
        oneTruth();
        told("notifications", began);
    }

    /** One server held all three, and its successor had not yet received the last commits of any. */
    @Test
    void aFailOverLosesTheLastCommitsOfAllThree() throws Exception {
        List<String> kept = given("40/CT-UBND", ENVIRONMENT, INTERIOR);
        system.awaitFollowed();
        List<DatabaseCopy> received = List.of(
                DatabaseCopy.of(system, "documents"),
                DatabaseCopy.of(system, "tasks"),
                DatabaseCopy.of(system, "notifications"));
        office.itIs("2025-06-26T09:00");
        List<String> lost = given("41/CT-UBND", ENVIRONMENT, CONSTRUCTION);
        step(ENVIRONMENT, kept.getFirst(), "acknowledgement");
        system.awaitFollowed();

        long began = System.nanoTime();
        received.forEach(DatabaseCopy::putBack);
        republished("document-service");
        assertThat(republished("task-service")).contains(lost);
        republished("notification-service");

        system.awaitQuery(
                "tasks", "select state from assignments where id = '" + kept.getFirst() + "'", List.of("ASSIGNED"));
        oneTruth();
        told("all three", began);

        step(ENVIRONMENT, kept.getFirst(), "acknowledgement");
        String again = given("41/CT-UBND", CONSTRUCTION).getFirst();
        oneTruth();
        OfficeApi.until(
                "the agency is told of it again",
                () -> office.inbox(CONSTRUCTION).toString().contains(again));
    }

    /** The checker: databases, topic and inbox, compared without the services. */
    private void oneTruth() {
        OfficeApi.until(
                "nothing is on its way",
                () -> system.count("documents", "outbox") == 0
                        && system.count("tasks", "outbox") == 0
                        && system.count("notifications", "outbox") == 0);
        system.awaitFollowed();
        JsonNode found = office.api()
                .post("admin", "notifications/reconciliations", "{\"reason\":\"Sau khi phục hồi\",\"repair\":false}")
                .expect(200);
        assertThat(List.of(
                        found.path("missing").asInt(),
                        found.path("stale").asInt(),
                        found.path("damaged").asInt()))
                .as(found.toPrettyString())
                .containsExactly(0, 0, 0);
        Map<String, String> onTopic = TopicContents.read(system, ASSIGNMENTS).byKey().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getLast().state(), (a, b) -> b, TreeMap::new));
        Map<String, String> inDatabase = states("tasks", "select id, state from assignments where state <> 'DRAFT'");
        onTopic.forEach((id, state) -> assertThat(state).as(id).isEqualTo(inDatabase.getOrDefault(id, "WITHDRAWN")));
        assertThat(onTopic.keySet()).containsAll(inDatabase.keySet());
        assertThat(system.query("notifications", """
                        select f.assignment_id from follow_ups f
                        where f.tracked and f.kind = 'ASSIGNMENT' and f.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED')
                          and not exists (select from notices n where n.assignment_id = f.assignment_id
                                          and n.rung = 'ISSUED' and n.channel = 'INBOX')"""))
                .as("work that an agency was never told of")
                .isEmpty();
        assertThat(system.deadLetters()).as("dead letters").isZero();
    }

    private Map<String, String> states(String database, String sql) {
        return system.query(database, sql).stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> b, TreeMap::new));
    }

    private String republished(String service) throws IOException, InterruptedException {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> system.response(PORTS.getOrDefault(service, 0), "/q/health/ready")
                                .statusCode()
                        == 200);
        String said = system.answer("republish", service, "Phục hồi từ bản sao lưu", "--commits-lost");
        System.getLogger("e2e").log(System.Logger.Level.INFO, said);
        assertThat(said).contains("epoch ");
        return said;
    }

    private static void told(String database, long began) {
        Measured.keep(
                "restore-" + database.replace(' ', '-') + ".txt",
                "%s put back to an hour ago: one truth again after %.1f s"
                        .formatted(database, (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1)));
    }

    private List<String> given(String number, String... agencies) {
        return issued(office.registered(number, "CT", "2025-06-26", null, "Ứng phó mưa bão"), agencies);
    }

    private List<String> issued(String directive, String... agencies) {
        office.drafted(
                directive,
                ProvinceOffice.task("1", "Báo cáo", String.join("\",\"", agencies), "{\"on\":\"2025-07-31\"}"));
        office.issued(directive, agencies.length);
        Map<String, String> byAgency = system
                .query("tasks", "select agency_code, id from assignments where directive_id = '" + directive + "'")
                .stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        Function<String, String> id = agency -> byAgency.getOrDefault(agency, "");
        return List.of(agencies).stream().map(id).toList();
    }

    private void step(String agency, String assignment, String step) {
        office.api().step("agency " + agency, assignment, step, "{}");
    }
}
