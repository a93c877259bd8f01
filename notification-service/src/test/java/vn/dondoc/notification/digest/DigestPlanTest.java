package vn.dondoc.notification.digest;

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

/** What is asked every few seconds costs what it finds, not what was ever sent. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class DigestPlanTest {

    @BeforeEach
    void manyDigestsWereSent() {
        BigTables.fill();
        RealPostgres.execute("""
                insert into digests (kind, recipient, owner_code, owner_name, for_day, state, created_at, settled_at)
                select 'DAILY', 'so' || n || '@example.vn', 'Z99.1', 'Sở', date '2079-01-01' + n %% 300, 'SENT', now(), now()
                from generate_series(1, 10000) as n
                on conflict do nothing
                """.formatted());
        RealPostgres.execute("analyze digests");
    }

    @Test
    void gatheringReadsWhatWaitsToBeMerged() {
        assertThat(BigTables.plan(
                        DigestRepository.GATHER, Map.of("day", "'2080-01-03'", "now", "timestamptz '2080-01-03'")))
                .anyMatch(line -> line.contains("ix_notices_to_merge"))
                .noneMatch(line -> line.contains("Seq Scan on notices"))
                .noneMatch(line -> line.contains("Seq Scan on digests"));
    }

    @Test
    void claimAndTheQuestionWhetherAReportIsMadeGoByIndexes() {
        assertThat(BigTables.plan(
                        DigestRepository.CLAIM,
                        Map.of("claim", "uuid '01890a5d-ac96-774b-bcce-b302099a8057'", "leaseSeconds", "180")))
                .anyMatch(line -> line.contains("ix_digests_queued"))
                .noneMatch(line -> line.contains("Seq Scan on digests"));
        assertThat(BigTables.plan(DigestRepository.IS_MADE, Map.of("kind", "'WEEKLY'", "forDay", "'2080-01-03'")))
                .anyMatch(line -> line.contains("ix_digests_occasion"));
    }
}
