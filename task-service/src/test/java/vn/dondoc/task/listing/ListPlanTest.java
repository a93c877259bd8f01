package vn.dondoc.task.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.feed.FeedVolume;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Timeliness;
import vn.dondoc.task.position.Scope;
import vn.dondoc.testkit.RealPostgres;

/** Each list runs on indexes, whatever its filter; asserted on the plan over 100,000 assignments, and over a million. */
@QuarkusTest
@RealTaskService
class ListPlanTest {

    private static final Logger LOG = Logger.getLogger(ListPlanTest.class);
    private static final double NOTICEABLE_MILLIS = 50;
    private static final Scope AGENCY = new Scope.OfAgency("V.007");
    private static final Scope BODY = new Scope.OfBodies(List.of("V"));
    private static final Scope VENDOR = new Scope.OfBodies(List.of("V.001", "V.002", "V.003"));
    private static final Instant NOW = Instant.parse("2020-09-07T01:00:00Z");

    @Inject
    Session session;

    @Inject
    ListRepository lists;

    @Test
    void everyFilterOfEveryScopeOverAHundredThousand() {
        FeedVolume.hasAssignments(100_000);
        everyFilterOfEveryScopeIsIndexed();
    }

    @Test
    @Tag("long")
    void everyFilterOfEveryScopeOverAMillion() {
        FeedVolume.hasAssignments(1_000_000);
        everyFilterOfEveryScopeIsIndexed();
    }

    /** "Kế hoạch" begins the header of nearly every directive, whatever other tests have left; "số 17" that of few. */
    @Test
    void wordsOfEveryDirectiveAreWalkedAndRareOnesCollected() {
        FeedVolume.hasAssignments(100_000);
        RealPostgres.execute("""
                insert into directives (id, epoch, version, state, body, number, type, issuer, issued_on, subject,
                                        text_truncated, registered_at)
                select uuidv7(), 1, 1, 'REGISTERED', 'W', n || '/KH-UBND', 'KH', 'UBND tỉnh', '2020-09-03',
                       'Kế hoạch số ' || n, false, now()
                from generate_series(1, 20000) n;
                analyze directives;
                """);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(lists.areCommon(List.of("kế", "hoạch"))).isTrue();
                assertThat(lists.areCommon(List.of("kế", "hoạch", "số", "17"))).isFalse();
                assertThat(lists.areCommon(List.of("abc123def"))).isFalse();
                assertThat(lists.areCommon(List.of())).isFalse();
            });
        } finally {
            RealPostgres.execute("delete from directives where body = 'W'; analyze directives");
        }
    }

    /** Told, not asserted: which lists a person would wait for. */
    private void tell(ListQuery query, Scope scope, AssignmentFilter filter) {
        List<String> plan = plan("explain (analyze, buffers, timing off) ", query);
        double millis = Double.parseDouble(plan.getLast().replaceAll("[^0-9.]", ""));
        if (millis > NOTICEABLE_MILLIS) {
            LOG.infof("%.0f ms: %s %s%n%s", millis, scope, filter, String.join("\n", plan));
        }
    }

    private ListQuery query(Scope scope, AssignmentFilter filter) {
        boolean common = lists.areCommon(ListQuery.words(filter.q()));
        return new ListQuery(scope, filter, common, NOW, ZoneId.of("Asia/Ho_Chi_Minh"), null, 51);
    }

    private void everyFilterOfEveryScopeIsIndexed() {
        UUID directive = UUID.fromString("01900000-0000-7000-8000-000000000000");
        LocalDate day = LocalDate.parse("2020-09-01");
        List<AssignmentFilter> filters = List.of(
                filter(List.of(), null, null, null, null, null, null, null),
                filter(List.of(AssignmentState.COMPLETED), null, null, null, null, null, null, null),
                filter(List.of(), Timeliness.LATE, AssignmentRole.LEAD, null, null, null, null, null),
                filter(List.of(AssignmentState.IN_PROGRESS), Timeliness.OVERDUE, null, null, null, null, null, null),
                filter(List.of(), null, null, day, day.plusDays(7), null, null, null),
                filter(List.of(), null, null, null, null, directive, null, null),
                filter(List.of(), null, null, null, null, null, "Chuyên viên 7", null),
                filter(List.of(), null, null, null, null, null, null, "kế hoạch số 17"),
                filter(List.of(), null, null, null, null, null, null, "kế hoạch"),
                filter(List.of(), null, null, null, null, null, null, "abc123def"));
        for (Scope scope : List.of(AGENCY, BODY, VENDOR, new Scope.Everything())) {
            for (AssignmentFilter filter : filters) {
                ListQuery query = QuarkusTransaction.requiringNew().call(() -> query(scope, filter));
                tell(query, scope, filter);
                assertThat(String.join("\n", plan("explain ", query)))
                        .as("%s %s", scope, filter)
                        .contains("Index")
                        .doesNotContain("Seq Scan on assignments", "Seq Scan on tasks", "Seq Scan on directives");
            }
        }
    }

    private List<String> plan(String explaining, ListQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var explain = session.createNativeQuery(explaining + query.sql(), String.class);
            query.values().forEach(explain::setParameter);
            return explain.getResultList();
        });
    }

    private static AssignmentFilter filter(
            List<AssignmentState> state,
            @Nullable Timeliness timeliness,
            @Nullable AssignmentRole role,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable UUID directive,
            @Nullable String officer,
            @Nullable String q) {
        return new AssignmentFilter(
                state, timeliness, role, null, dueFrom, dueTo, directive, null, null, officer, null, q);
    }
}
