package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.outbox.OutboxRelay;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/**
 * A great many rungs come due at once, and are swept to notices; beside it, the bare SQL of the same inserts and updates. The relay
 * rests meanwhile: to send the events is neither's work, and would fall to whichever takes longer.
 */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class SweptMillionTest {

    private static final System.Logger LOG = System.getLogger(SweptMillionTest.class.getName());
    private static final Instant DUE = Instant.parse("2030-01-02T00:30:00Z");
    private static final int PORTION = 2_000;

    /** The two sizes are swept in one database. */
    private final String run = "swept " + UUID.randomUUID();

    @Inject
    SweepRepository obligations;

    @Inject
    NoticeService notices;

    @Inject
    OutboxRelay relay;

    @BeforeEach
    void relayRests() throws InterruptedException {
        relay.stop();
    }

    @AfterEach
    void theseAreNoLongerChased() {
        RealPostgres.execute("truncate outbox");
        relay.start();
        RealPostgres.execute("update follow_ups set state = 'COMPLETED' where correlation_id = '" + run + "'");
        RealPostgres.execute("drop table if exists bare");
    }

    @Test
    void fiveThousandDueRungsBecomeOneNoticeEach() {
        comeDue(5_000);
        long sweep = timed(this::sweep);
        assertSwept(5_000);
        LOG.log(System.Logger.Level.INFO, "5,000 rungs swept in {0} ms, bare SQL {1} ms", sweep, bare(5_000));
    }

    @Test
    void workerThatMeetsWhatAnotherHasJustFiredGoesOnWithTheRest() {
        int portion = 100;
        comeDue(20_000);
        List<Integer> left = new CopyOnWriteArrayList<>();
        sweep(portion, () -> left.add(planned()));
        // What the other holds in its last portion.
        assertThat(left).hasSize(2).allMatch(rungs -> rungs <= portion);
        assertSwept(20_000);
    }

    @Test
    @Tag("long")
    void aMillionDueRungsTakeNoMoreThanOneAndSixTenthsOfTheBareSqlAndMemoryStaysFlat() {
        comeDue(1_000_000);
        long before = usedHeap();
        long sweep = timed(this::sweep);
        long grown = usedHeap() - before;
        assertSwept(1_000_000);
        long bare = bare(1_000_000);
        LOG.log(
                System.Logger.Level.INFO,
                "1,000,000 rungs swept in {0} ms, bare SQL {1} ms; heap grew by {2} KiB",
                sweep,
                bare,
                grown / 1024);
        assertThat((double) sweep / bare).isLessThanOrEqualTo(1.6);
        assertThat(grown).isLessThan(64L * 1024 * 1024);
    }

    private void comeDue(int number) {
        Chase.shortLadder();
        RealPostgres.execute("""
                insert into follow_ups (
                    assignment_id, epoch, version, cycle, state, role, tracked, agency_code, agency_name,
                    assigned_by_code, assigned_by_name, task_id, task_content, directive_id, directive_number, directive_type,
                    directive_subject, directive_issuer, urgency, deadline_version, due_has_hour, issued_at, correlation_id,
                    heard_at, began_at)
                select uuidv7(), 1, 1, 1, 'ASSIGNED', 'LEAD', true, 'Z98.' || n %% 3000, 'Sở', 'Z98', 'UBND', uuidv7(),
                       'Rà soát', uuidv7(), '12/CT-UBND', 'CT', 'Về việc', 'UBND', 'URGENT', 0, false, timestamptz '%1$s',
                       '%3$s', timestamptz '%1$s', timestamptz '%1$s'
                from generate_series(1, %2$d) as n
                """.formatted(DUE, number, run));
        RealPostgres.execute("""
                insert into obligations (assignment_id, cycle, deadline_version, round, rung, policy_code, policy_version,
                                         position, anchor, unit, amount, condition, fires_at, state, correlation_id)
                select assignment_id, 1, 0, 0, 'ISSUED', 'SHORT', 1, 0, 'ISSUE', 'MINUTE', 0, 'OPEN', timestamptz '%1$s',
                       'PLANNED', '%2$s'
                from follow_ups
                where correlation_id = '%2$s'
                """.formatted(DUE, run));
        readied();
    }

    /** Both find their tables alike. */
    private static void readied() {
        RealPostgres.execute("truncate outbox");
        RealPostgres.execute("vacuum analyze obligations, notices, follow_ups");
    }

    private void sweep() {
        sweep(PORTION, () -> {});
    }

    /**
     * With as many workers as a process has by default.
     *
     * @param done is run by each when it finds nothing more
     */
    private void sweep(int portion, Runnable done) {
        Callable<Void> worker = () -> {
            SweepService sweep = new SweepService(
                    obligations,
                    notices,
                    OneSweep.ofPortions(portion),
                    Clock.fixed(DUE.plusSeconds(1), ZoneOffset.UTC));
            while (QuarkusTransaction.requiringNew().call(sweep::firePortion) > 0) {
                Thread.onSpinWait();
            }
            done.run();
            return null;
        };
        try (var workers = Executors.newFixedThreadPool(2)) {
            for (var ended : workers.invokeAll(List.of(worker, worker))) {
                ended.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private int planned() {
        return Integer.parseInt(RealPostgres.query(
                        "select count(*) from obligations where state = 'PLANNED' and correlation_id = '" + run + "'")
                .getFirst());
    }

    private void assertSwept(int number) {
        assertThat(RealPostgres.query(
                        "select n.state || ' ' || count(*) from notices n join obligations o on o.id = n.obligation_id"
                                + " where n.correlation_id = '" + run + "' and o.state = 'FIRED' group by n.state"))
                .containsExactly("SENT " + number);
    }

    /** The same rows once more, laid ready: updates of obligations, inserts of notices and of events, in as many transactions. */
    private long bare(int number) {
        RealPostgres.execute("drop table if exists bare");
        RealPostgres.execute(
                "create table bare as select row_number() over (order by fires_at, id) as n, id, assignment_id"
                        + " from obligations where correlation_id = '" + run + "' and state = 'FIRED'");
        RealPostgres.execute("create index on bare (n)");
        RealPostgres.execute("delete from notices where correlation_id = '" + run + "'");
        RealPostgres.execute(
                "update obligations set state = 'PLANNED', settled_at = null where correlation_id = '" + run + "'");
        RealPostgres.execute("analyze bare");
        readied();
        return timed(() -> {
            for (int from = 0; from < number; from += PORTION) {
                RealPostgres.execute("""
                        begin;
                        update obligations o set state = 'FIRED', settled_at = '%1$s'
                        from bare b where b.id = o.id and b.n > %2$d and b.n <= %3$d;
                        insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone,
                                             merged, channel, recipient, agency_code, agency_name, due_has_hour, state,
                                             created_at, settled_at, correlation_id)
                        select b.id, b.assignment_id, 'ISSUED', 'ISSUE', 'OPEN', 'AGENCY', 'REMIND', false, 'INBOX',
                               'Z98.' || n %% 3000, 'Z98.' || n %% 3000, 'Sở', false, 'SENT', '%1$s', '%1$s', '%4$s'
                        from bare b where b.n > %2$d and b.n <= %3$d;
                        insert into outbox (topic, message_key, headers, value)
                        select 'dondoc.notice-events.v1', convert_to(b.assignment_id::text, 'UTF8'),
                               json_build_object('ce_specversion', '1.0', 'ce_id', b.id, 'ce_source', '/dondoc/bare',
                                   'ce_type', 'vn.dondoc.notice-sent.v1', 'ce_time', '2030-01-02T00:30:00Z',
                                   'ce_subject', b.assignment_id, 'content-type', 'application/json', 'ce_epoch', '1',
                                   'ce_aggregateversion', '1', 'ce_correlationid', 'swept'),
                               convert_to(repeat('x', 620), 'UTF8')
                        from bare b where b.n > %2$d and b.n <= %3$d;
                        commit
                        """.formatted(DUE, from, from + PORTION, run));
            }
        });
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
