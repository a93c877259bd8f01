package vn.dondoc.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.BigTables;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealSystem;

/** Looking for what a letter is due about costs what is late now, not what was ever followed up. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class LetterPlanTest {

    @BeforeEach
    void bigTables() {
        BigTables.fill();
    }

    @Test
    void whatIsToBeUrgedIsFoundByTheIndexOfWhatIsLate() {
        List<String> plan = BigTables.plan(
                LetterRepository.TO_BE_URGED, Map.of("rung", "'+10'", "now", "timestamptz '2080-01-01'"));
        assertThat(plan)
                .anyMatch(line -> line.contains("ix_follow_ups_late"))
                .noneMatch(line -> line.contains("Seq Scan on follow_ups"))
                .noneMatch(line -> line.contains("Seq Scan on obligations"));
    }
}
