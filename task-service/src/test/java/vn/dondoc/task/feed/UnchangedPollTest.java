package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** What it costs to hear that nothing has changed: one statement and one row of an index, however many assignments there are. */
@QuarkusTest
@RealTaskService
class UnchangedPollTest {

    private static final int POLLS = 100;

    /** What the background may do more or less of from one moment to the next; a statement or row more a poll is twice that. */
    private static final long UNSURE = POLLS / 2;

    private static final String AGENCY = "V.007";
    private static final String LIST = "/api/v1/agencies/" + AGENCY + "/assignments";

    @BeforeEach
    void inTheMiddleOfTheDeadlines() {
        MovableClock.set("2018-03-01T08:00");
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void listOfAHundredThousand() {
        FeedVolume.hasAssignments(100_000);
        unchangedListCostsOneRow();
    }

    @Test
    void changesOfAHundredThousand() {
        FeedVolume.hasAssignments(100_000);
        unchangedFeedCostsOneRow();
    }

    @Test
    @Tag("long")
    void listAndChangesOfAMillion() {
        FeedVolume.hasAssignments(1_000_000);
        unchangedListCostsOneRow();
        unchangedFeedCostsOneRow();
    }

    private static void unchangedListCostsOneRow() {
        AtomicReference<String> tag = new AtomicReference<>("");
        // Until the service has heard of the clock, a deadline that passes may change the tag.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            String before = tag.getAndSet(Office.agency(AGENCY).get(LIST).header("ETag"));
            return before.equals(tag.get());
        });
        eachCosts(
                1,
                () -> Office.agency(AGENCY)
                        .header("If-None-Match", tag.get())
                        .get(LIST)
                        .then()
                        .statusCode(304));
    }

    private static void unchangedFeedCostsOneRow() {
        String cursor = cursorBehindEverything();
        eachCosts(
                1,
                () -> Office.agency(AGENCY)
                        .queryParam("since", cursor)
                        .get(LIST.replace("assignments", "assignment-changes"))
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(0))
                        .body("more", equalTo(false)));
    }

    /** What ends or begins in the background between the two measurements is counted too: then they are made again. */
    private static void eachCosts(int rows, Runnable poll) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            Cost cost = costOf(poll);
            assertThat(cost.rows()).as("rows").isCloseTo((long) rows * POLLS, within(UNSURE));
            assertThat(cost.statements()).as("statements").isCloseTo((long) POLLS, within(UNSURE));
        });
    }

    private static String cursorBehindEverything() {
        String cursor = "";
        while (true) {
            JsonPath page = Office.agency(AGENCY)
                    .queryParam("since", cursor)
                    .queryParam("limit", 200)
                    .get(LIST.replace("assignments", "assignment-changes"))
                    .jsonPath();
            cursor = page.getString("next");
            if (!page.getBoolean("more")) {
                return cursor;
            }
        }
    }

    /** @param rows entries of indexes, and rows without one, of the tables a list may touch */
    private record Cost(long rows, long statements) {

        Cost minus(Cost before) {
            return new Cost(rows - before.rows, statements - before.statements);
        }
    }

    /** Less what the service does anyway, which is counted while it is left alone for as long. */
    private static Cost costOf(Runnable poll) {
        Cost before = counted(poll);
        long asked = System.nanoTime();
        for (int n = 0; n < POLLS; n++) {
            poll.run();
        }
        Duration time = Duration.ofNanos(System.nanoTime() - asked);
        Cost after = counted(poll);
        await().pollDelay(time).until(() -> true);
        return after.minus(before).minus(counted(poll).minus(after));
    }

    /**
     * A connection tells of what it has read when it is used again a second later: so it is, until nothing comes any more but what
     * that use and the background cost.
     */
    private static Cost counted(Runnable poll) {
        Cost[] last = {new Cost(-1_000_000, 0)};
        await().pollInterval(Duration.ofMillis(1_200))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    poll.run();
                    Cost now = read();
                    Cost since = now.minus(last[0]);
                    last[0] = now;
                    return since.rows() < UNSURE && since.statements() < UNSURE;
                });
        return last[0];
    }

    /** A poll's statement is a transaction of its own. */
    private static Cost read() {
        String[] row = RealPostgres.query("""
                select (select sum(idx_tup_read) from pg_stat_user_indexes
                        where relname in ('agency_positions', 'assignments', 'agency_changes', 'tasks', 'directives'))
                     + (select sum(seq_tup_read) from pg_stat_user_tables
                        where relname in ('agency_positions', 'assignments', 'agency_changes', 'tasks', 'directives'))
                     || ' ' || (select xact_commit from pg_stat_database where datname = current_database())
                """).getFirst().split(" ");
        return new Cost(Long.parseLong(row[0]), Long.parseLong(row[1]));
    }
}
