package vn.dondoc.notification.mail;

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

/** Looking for mail costs what is queued, not what was ever sent. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class MailPlanTest {

    @BeforeEach
    void bigTables() {
        BigTables.fill();
    }

    @Test
    void claimGoesByTheIndexOfWhatIsQueued() {
        List<String> plan = BigTables.plan(
                MailRepository.CLAIM,
                Map.of(
                        "claim", "uuid '01890a5d-ac96-774b-bcce-b302099a8057'",
                        "portion", "20",
                        "leaseSeconds", "180",
                        "now", "timestamptz '2099-12-31'"));
        assertThat(plan)
                .anyMatch(line -> line.contains("ix_notices_queued_mail"))
                .noneMatch(line -> line.contains("Seq Scan on notices"))
                .noneMatch(line -> line.contains("Seq Scan on follow_ups"));
    }
}
