package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.contract.EventContract;

/** From an empty database to the newest schema; and the data migrations bring. */
@QuarkusTest
@RealTaskService
class MigrationTest {

    @Test
    void ownerOwnsEveryTableAndTheServiceNone() {
        assertThat(RealPostgres.query("select distinct tableowner from pg_tables where schemaname = 'public'"))
                .containsExactly("tasks_owner");
    }

    @Test
    void everyMigrationHasSucceeded() {
        assertThat(RealPostgres.query(
                        "select version from flyway_schema_history where success order by installed_rank"))
                .contains(
                        "202611220100",
                        "202611221100",
                        "202611221110",
                        "202611221120",
                        "202611221530",
                        "202611221531",
                        "202611221532",
                        "202611221533",
                        "202611221534",
                        "202611221620",
                        "202611221625",
                        "202611221720",
                        "202611221721",
                        "202611221730",
                        "202611221731",
                        "202611221732");
        assertThat(RealPostgres.query("select confirmed_through from calendars where id = 'national'"))
                .containsExactly("2025-12-31");
        assertThat(RealPostgres.count("flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void nationalCalendarComesWithTheSchemaAndIsPublishedOnce() {
        assertThat(RealPostgres.query(
                        "select name from calendar_days where calendar_id = 'national' and day = '2020-09-02'"))
                .containsExactly("Quốc khánh");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RealKafka.read("dondoc.calendar-events.v1", "national"))
                        .filteredOn(record ->
                                RealKafka.header(record, "ce_aggregateversion").equals("2"))
                        .hasSize(1));
        String published = RealKafka.text(RealKafka.read("dondoc.calendar-events.v1", "national")
                .getFirst()
                .value());
        EventContract.assertValid("calendar-changed.v1", published);
        EventContract.assertSameShape("calendar-changed.v1", published);
    }
}
