package vn.dondoc.notification.webhookdelivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.BigTables;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Looking for deliveries costs what waits, not what was ever delivered. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class WebhookPlanTest {

    private static final String WEBHOOK = "uuid '01890a5d-ac96-774b-bcce-b302099a80aa'";

    @BeforeEach
    void manyDeliveries() {
        BigTables.fill();
        RealPostgres.execute("""
                insert into webhooks (id, scope, url, state, disabled_reason, secret, version, created_by, created_at,
                                      changed_at)
                values (%s, 'Z99', 'https://example.vn', 'DISABLED', 'a test', '\\x00', 0, 'test', now(), now())
                on conflict do nothing
                """.formatted(WEBHOOK));
        RealPostgres.execute("""
                insert into webhook_deliveries (notice_id, webhook_id, state, attempts, give_up_at)
                select id, %s, 'TAKEN', 1, now() from notices where correlation_id = 'big' limit 20000
                on conflict do nothing
                """.formatted(WEBHOOK));
        RealPostgres.execute("analyze webhook_deliveries");
    }

    @Test
    void claimAndPortionGoByTheIndexOfWhatIsQueued() {
        assertThat(BigTables.plan(
                        LaneRepository.CLAIM,
                        Map.of("claim", WEBHOOK, "leaseSeconds", "120", "now", "timestamptz '2080-01-01'")))
                .anyMatch(line -> line.contains("ix_webhook_deliveries_queued"))
                .noneMatch(line -> line.contains("Seq Scan on webhook_deliveries"));
        assertThat(BigTables.plan(
                        LaneRepository.WAITING,
                        Map.of("webhook", WEBHOOK, "portion", "20", "now", "timestamptz '2080-01-01'")))
                .anyMatch(line -> line.contains("ix_webhook_deliveries_queued"))
                .noneMatch(line -> line.contains("Seq Scan on webhook_deliveries"))
                .noneMatch(line -> line.contains("Seq Scan on notices"));
    }
}
