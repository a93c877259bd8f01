package vn.dondoc.task.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.statistics.Province.coordinator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.statistics.StandingModel.Life;
import vn.dondoc.task.statistics.StandingModel.Stood;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/**
 * A month of random commands through the API, then random periods and instants: each figure is what a slow reckoning from the
 * commands says, each list is as long as its figure, and what was read on the way is read again to the last figure.
 */
@QuarkusTest
@RealTaskService
class StatisticsPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHY = "\"reason\":\"theo chỉ đạo\"";
    private static final List<String> FIELDS = List.of("Thủy sản", "Đất đai", "");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 6);
    private static final int DAYS = 18;
    private static final int COMMANDS_A_DAY = 6;
    private static final int READINGS = 8;

    /** A command that was done, and the assignment after it. */
    private record Done(Life life, String step, JsonNode after) {}

    @Inject
    Clock clock;

    private final Random random = new Random(20200106L);
    private final List<Life> lives = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();

    /** What was read on the way, by the path that read it. */
    private final Map<String, JsonNode> past = new LinkedHashMap<>();

    @BeforeEach
    void provinceIsKnown() {
        Province.knowsItsAgencies();
    }

    @AfterEach
    void timeIsNow() {
        RealPostgres.execute("update assignment_spans set body = 'was ' || body where body = 'H77'");
        MovableClock.reset();
    }

    @Test
    void eachFigureIsItsListAndThePastStaysWhatItWas() {
        for (int day = 0; day < DAYS; day++) {
            Province.at(clock, FIRST_DAY.plusDays(day) + "T08:00");
            if (day % 6 == 0) {
                issue(List.of("Phó Chủ tịch Lâm Văn Thử", "", "Chủ tịch Thử").get(day / 6), day);
            }
            for (int n = 0; n < COMMANDS_A_DAY; n++) {
                command(lives.get(random.nextInt(lives.size())));
            }
            if (day % 6 == 4) {
                readOnTheWay(FIRST_DAY.plusDays(day));
            }
        }
        reckon();
        StandingModel model = new StandingModel(lives);
        for (int n = 0; n < READINGS; n++) {
            compare(model);
        }
        past.forEach((path, then) -> {
            JsonNode now = read(path);
            assertThat(now.get("rows")).as(path).isEqualTo(then.get("rows"));
            assertThat(now.get("total")).as(path).isEqualTo(then.get("total"));
        });
        assertRectanglesDoNotOverlap();
    }

    private void issue(String leader, int day) {
        UUID directive = Province.hasDirective((10 + day) + "/CT-UBND", leader.isEmpty() ? null : leader);
        List<String> tasks = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            LocalDate due = FIRST_DAY.plusDays(day + 3L + random.nextInt(20));
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            fields.add(field);
            tasks.add(Province.task(
                    Province.AGENCIES.get(random.nextInt(5)),
                    random.nextInt(4) == 0 ? null : due.toString(),
                    field.isEmpty() ? null : field));
        }
        Province.has(directive, String.join(",", tasks));
        List<UUID> ids = Province.assignmentsOf(directive);
        for (int n = 0; n < ids.size(); n++) {
            Life life = new Life(ids.get(n), fields.get(n), leader);
            lives.add(life);
            done.add(new Done(life, "issued", present(life)));
        }
    }

    /** One that the state allows, with some luck; what is refused changes nothing. */
    private void command(Life life) {
        JsonNode now = present(life);
        String agency = now.get("agency").asText();
        switch (now.get("state").asText()) {
            case "ASSIGNED", "IN_PROGRESS" -> open(life, now, agency);
            case "SUBMITTED" -> {
                if (random.nextInt(4) == 0) {
                    take(life, now, coordinator(), "redo", "{" + WHY + "}");
                } else {
                    take(life, now, coordinator(), "acceptance", "{}");
                }
            }
            case "SUSPENDED" -> take(life, now, coordinator(), "resumption", "{" + WHY + "}");
            case "COMPLETED" -> {
                if (random.nextInt(3) == 0) {
                    take(life, now, Province.leader(), "reopening", "{" + WHY + "}");
                }
            }
            default -> assertThat(now.get("state").asText()).isEqualTo("WITHDRAWN");
        }
    }

    private void open(Life life, JsonNode now, String agency) {
        RequestSpecification office = coordinator();
        switch (random.nextInt(12)) {
            case 0 -> take(life, now, Office.agency(agency), "acknowledgement", "{}");
            case 1, 2, 3, 4 -> take(life, now, Office.agency(agency), "submission", "{\"note\":\"xong\"}");
            case 5, 6 ->
                take(life, now, office, "recorded-submission", """
                    {"note":"bản giấy",%s,"receivedAt":"%s"}""".formatted(
                                WHY,
                                clock.instant()
                                        .minus(Duration.ofDays(random.nextInt(9)))
                                        .minusSeconds(1)));
            case 7 ->
                take(
                        life,
                        now,
                        office,
                        "reassignment",
                        "{" + WHY + ",\"agency\":\"" + Province.AGENCIES.get(random.nextInt(5)) + "\"}");
            case 8 ->
                take(
                        life,
                        now,
                        office,
                        "deadline-corrections",
                        "{" + WHY + ",\"deadline\":{\"on\":\"" + FIRST_DAY.plusDays(random.nextInt(50)) + "\"}}");
            case 9 -> take(life, now, office, random.nextInt(3) == 0 ? "withdrawal" : "suspension", "{" + WHY + "}");
            default -> extend(life, now, agency);
        }
    }

    private void extend(Life life, JsonNode now, String agency) {
        if (!now.hasNonNull("deadline")) {
            return;
        }
        LocalDate due = LocalDate.parse(now.at("/deadline/dueOn").asText());
        JsonNode asked = take(
                life, now, Office.agency(agency), "extensions", "{\"until\":\"" + due.plusDays(6) + "\"," + WHY + "}");
        if (asked == null) {
            return;
        }
        JsonNode requests = tree(Office.agency(agency).get("/api/v1/assignments/{id}/extensions", life.id()))
                .get("extensions");
        String request = requests.get(requests.size() - 1).get("id").asText();
        take(life, asked, coordinator(), "extensions/" + request + "/decision", "{\"granted\":true," + WHY + "}");
    }

    /** @return the assignment afterwards; null if it was refused */
    private @Nullable JsonNode take(Life life, JsonNode now, RequestSpecification caller, String step, String body) {
        Response answer = caller.header("If-Match", "\"1-" + now.get("version").asLong() + "\"")
                .body(body)
                .post("/api/v1/assignments/" + life.id() + "/" + step);
        assertThat(answer.statusCode()).as(step + " " + answer.asString()).isIn(200, 201, 409, 422);
        if (answer.statusCode() > 201) {
            return null;
        }
        JsonNode after = present(life);
        done.add(new Done(life, step, after));
        return after;
    }

    private static JsonNode present(Life life) {
        return tree(coordinator().get("/api/v1/assignments/{id}", life.id()));
    }

    /** What each command meant, with the instants at which the service says that it was done. */
    private void reckon() {
        Map<String, Instant> recorded = new HashMap<>();
        RealPostgres.query("""
                        select c.assignment_id || '/' || c.version || '@'
                               || to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        from assignment_changes c join assignments a on a.id = c.assignment_id
                        where a.assigned_by = 'H77'""").forEach(change -> {
            String[] parts = change.split("@");
            recorded.put(parts[0], Instant.parse(parts[1]));
        });
        done.forEach(one -> remember(
                one.life(),
                one.step(),
                one.after(),
                Objects.requireNonNull(recorded.get(
                        one.life().id() + "/" + one.after().get("version").asLong()))));
    }

    private static void remember(Life life, String step, JsonNode now, Instant recorded) {
        boolean begins = life.stood().isEmpty() || step.equals("reassignment") || step.equals("reopening");
        Instant begun = begins ? recorded : life.last().begun();
        Instant submitted = now.hasNonNull("submittedAt")
                ? Instant.parse(now.get("submittedAt").asText())
                : null;
        Instant since = switch (step) {
            case "submission", "recorded-submission", "acceptance" -> submitted == null ? recorded : submitted;
            // What was registered wrongly was so from the beginning; what was not registered was not.
            case "deadline-corrections" -> life.last().dueOn() == null ? recorded : begun;
            default -> recorded;
        };
        since = since.isBefore(begun) ? begun : since;
        boolean dated = now.hasNonNull("deadline");
        if (step.endsWith("/decision")) {
            life.extended().add(recorded);
        }
        life.stood()
                .add(new Stood(
                        recorded,
                        since.isAfter(recorded) ? recorded : since,
                        now.get("state").asText().equals("WITHDRAWN"),
                        now.get("agency").asText(),
                        begun,
                        submitted,
                        now.get("state").asText().equals("COMPLETED") ? since : null,
                        dated ? LocalDate.parse(now.at("/deadline/dueOn").asText()) : null,
                        dated ? Instant.parse(now.at("/deadline/dueAt").asText()) : null,
                        dated
                                ? LocalDate.parse(
                                        now.at("/deadline/originalDueOn").asText())
                                : null));
    }

    private void readOnTheWay(LocalDate today) {
        for (String by : List.of("AGENCY", "LEADER", "FIELD", "KIND")) {
            String path = "/api/v1/statistics?by=" + by + "&from=" + today.minusDays(8) + "&to=" + today;
            JsonNode now = read(path);
            past.put(path + "&asOf=" + now.get("asOf").asText(), now);
        }
    }

    private void compare(StandingModel model) {
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS - 1));
        LocalDate to = from.plusDays(random.nextInt(20));
        Instant earliest = from.atStartOfDay(StandingModel.ZONE).toInstant();
        Instant latest = lives.stream()
                .map(life -> life.last().recorded())
                .max(Instant::compareTo)
                .orElseThrow();
        Instant asOf = earliest.plusSeconds(
                random.nextLong(Math.max(1, Duration.between(earliest, latest).toSeconds())));
        String by = List.of("AGENCY", "LEADER", "FIELD").get(random.nextInt(3));
        JsonNode table = read("/api/v1/statistics?by=" + by + "&from=" + from + "&to=" + to + "&asOf=" + asOf);
        String what = by + " " + from + " to " + to + " as of " + asOf;
        assertFigures(what, table.get("total"), model.figures(from, to, asOf, life -> true, stood -> true));
        for (JsonNode row : table.get("rows")) {
            String key = row.get("key").asText();
            Predicate<Life> life = switch (by) {
                case "LEADER" -> one -> one.leader().equals(key);
                case "FIELD" -> one -> one.field().equals(key);
                default -> one -> true;
            };
            Predicate<Stood> stood = by.equals("AGENCY") ? one -> one.agency().equals(key) : one -> true;
            assertFigures(what + " " + key, row, model.figures(from, to, asOf, life, stood));
        }
        assertLists(what, table.get("total"));
        if (!table.get("rows").isEmpty()) {
            assertLists(
                    what, table.get("rows").get(random.nextInt(table.get("rows").size())));
        }
    }

    private static void assertFigures(String what, JsonNode row, Map<String, Long> expected) {
        Map<String, Long> counted = new LinkedHashMap<>();
        expected.keySet()
                .forEach(figure -> counted.put(
                        figure, row.at("/figures/" + figure + "/count").asLong()));
        assertThat(counted).as(what).isEqualTo(expected);
    }

    private static void assertLists(String what, JsonNode row) {
        row.get("figures").properties().forEach(figure -> {
            JsonNode list = figure.getValue().get("list");
            int count = figure.getValue().get("count").asInt();
            int listed = list == null || list.isNull()
                    ? 0
                    : read(list.asText() + "&limit=200").get("items").size();
            assertThat(listed).as(what + " " + figure.getKey()).isEqualTo(count);
        });
    }

    private static JsonNode read(String path) {
        return tree(Office.caller(Tokens.of("coordinator", List.of(Province.BODY)))
                .urlEncodingEnabled(false)
                .get(path));
    }

    private static JsonNode tree(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRectanglesDoNotOverlap() {
        assertThat(RealPostgres.count("""
                        assignment_spans s join assignment_spans o on o.assignment_id = s.assignment_id and o.id > s.id
                            and o.valid_from < s.valid_to and s.valid_from < o.valid_to
                            and o.recorded_from < s.recorded_to and s.recorded_from < o.recorded_to
                            -- Only of moments before the recording can anybody ask.
                            and greatest(o.valid_from, s.valid_from) < least(o.recorded_to, s.recorded_to)
                        where s.body = 'H77'"""))
                .as("one answer for each moment and instant")
                .isZero();
    }
}
