package vn.dondoc.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** An assignment whose directive was purged is chased no more, and no word of it stays; as task-service's examples tell it. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class PurgedAssignmentTest {

    private static final Path EXAMPLES = Path.of("..", "task-service", "contract", "events");
    private static final String EXAMPLE_ID = "01748f2a-6c00-7a11-9c55-0242ac120002";

    @Inject
    Chase chase;

    private final UUID id = UUID.randomUUID();
    private final String mark = "kho " + UUID.randomUUID();

    @BeforeEach
    void itIsTheDayOfTheIssue() {
        chase.at("2020-09-07T09:00");
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    private void issued(long version) throws IOException {
        hear("assignment-issued.v1", version);
    }

    private void purged(long version) throws IOException {
        hear("assignment-purged.v1", version);
    }

    private void hear(String type, long version) throws IOException {
        String json = Files.readString(EXAMPLES.resolve(type + ".example.json"))
                .replace(EXAMPLE_ID, id.toString())
                .replace("Rà soát tàu cá", mark)
                .replace("tăng cường quản lý tàu cá", mark)
                .replace("12/CT-UBND", "12/CT " + mark)
                .replace("trước ngày 15/9/2020", "trước khi " + mark);
        chase.hear("dondoc.assignment-events.v1", type, id.toString(), version, json);
    }

    private List<String> tablesWithTheMark() {
        return RealPostgres.query("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .stream()
                .filter(table -> RealPostgres.count(table + " t where t::text like '%" + mark + "%'") > 0)
                .toList();
    }

    private long planned() {
        return RealPostgres.count("obligations where assignment_id = '" + id + "' and state in ('PLANNED', 'PAUSED')");
    }

    @Test
    void nothingOfItIsPlannedOrKept() throws IOException {
        issued(1);
        chase.sweep();
        assertThat(tablesWithTheMark()).contains("follow_ups", "notices");
        assertThat(planned()).isPositive();

        purged(2);

        assertThat(tablesWithTheMark()).isEmpty();
        assertThat(planned()).isZero();
        assertThat(RealPostgres.count("notices where assignment_id = '" + id + "' and state = 'QUEUED'"))
                .isZero();
    }

    @Test
    void whatIsHeardLateBringsNothingBack() throws IOException {
        purged(2);
        issued(1);
        chase.sweep();

        assertThat(tablesWithTheMark()).isEmpty();
        assertThat(planned()).isZero();
        assertThat(RealPostgres.query("select state from follow_ups where assignment_id = '" + id + "'"))
                .containsExactly("WITHDRAWN");
    }
}
