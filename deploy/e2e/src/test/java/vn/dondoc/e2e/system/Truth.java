package vn.dondoc.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What must hold in databases, topics, inbox and mailbox whenever the system has come to rest. */
public final class Truth {

    private static final Duration REST = Duration.ofSeconds(120);
    private static final List<String> DATABASES = List.of("documents", "tasks", "notifications");

    private Truth() {}

    /**
     * Waits until nothing is on its way any more, then compares what each part believes.
     *
     * @return how many mails were taken twice
     */
    public static long holdsIn(PackagedSystem system) throws ExecutionException, InterruptedException {
        awaitRest(system);
        everyAssignmentIsFollowedAsItStands(system);
        noNoticeIsMissingOrDoubled(system);
        long mailsTwice = everyMailWasTakenOnceUnlessACrashCameBetween(system);
        assertThat(system.records(".dlq")).as("dead letters").isZero();
        return mailsTwice;
    }

    private static void awaitRest(PackagedSystem system) {
        await().atMost(REST)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    for (String database : DATABASES) {
                        assertThat(system.count(database, "outbox"))
                                .as("outbox of " + database)
                                .isZero();
                    }
                    assertThat(follows(system)).isEqualTo(issued(system));
                    assertThat(system.count("notifications", "notices where state = 'QUEUED'"))
                            .isZero();
                });
    }

    private static List<String> issued(PackagedSystem system) {
        return system.query("tasks", "select id, state, version from assignments where state <> 'DRAFT' order by id");
    }

    private static List<String> follows(PackagedSystem system) {
        return system.query(
                "notifications",
                "select assignment_id, state, version from follow_ups where kind = 'ASSIGNMENT' order by assignment_id");
    }

    private static void everyAssignmentIsFollowedAsItStands(PackagedSystem system) {
        assertThat(follows(system)).isNotEmpty().isEqualTo(issued(system));
    }

    private static void noNoticeIsMissingOrDoubled(PackagedSystem system) {
        assertThat(system.query("notifications", """
                        select o.assignment_id, o.cycle, o.deadline_version, o.round, o.rung, n.channel, n.recipient, count(*)
                        from notices n join obligations o on o.id = n.obligation_id
                        group by 1, 2, 3, 4, 5, 6, 7 having count(*) > 1
                        """)).as("notices sent twice").isEmpty();
        assertThat(system.query("notifications", """
                        select o.assignment_id, o.rung from obligations o
                        left join notices n on n.obligation_id = o.id and n.channel = 'INBOX'
                        where o.state = 'FIRED' and n.id is null
                        """))
                .as("rungs that fired without a notice in the inbox")
                .isEmpty();
        assertThat(system.query("notifications", """
                        select f.assignment_id, f.state from follow_ups f
                        where f.state not in ('COMPLETED', 'WITHDRAWN') and f.tracked and f.kind = 'ASSIGNMENT' and not exists (
                            select from notices n where n.assignment_id = f.assignment_id and n.rung = 'ISSUED'
                                                    and n.channel = 'INBOX')
                        """))
                // What had ended before the notice was on its way needs none.
                .as("assignments to be done whose agency was never told")
                .isEmpty();
    }

    private static long everyMailWasTakenOnceUnlessACrashCameBetween(PackagedSystem system) {
        List<String> taken = system.mailHeaders("Message-ID");
        long sent = system.count("notifications", "notices where channel = 'MAIL' and state = 'SENT' and not merged")
                + system.count("notifications", "digests where state = 'SENT'");
        assertThat(new HashSet<>(taken)).as("mails that were really taken").hasSize((int) sent);
        // SMTP cannot take a mail back: one accepted in the moment of a crash comes again, under the same Message-ID.
        System.Logger log = System.getLogger("e2e");
        log.log(System.Logger.Level.INFO, "{0} mails, {1} of them twice", sent, taken.size() - sent);
        assertThat(taken.size() - sent).as("mails that came twice").isLessThanOrEqualTo(50);
        return taken.size() - sent;
    }
}
