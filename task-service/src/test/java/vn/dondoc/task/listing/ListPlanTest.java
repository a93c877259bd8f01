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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedVolume;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Timeliness;
import vn.dondoc.task.position.Scope;

/** Each list runs on indexes, whatever its filter; asserted on the plan over 100,000 assignments, and over a million. */
@QuarkusTest
@RealTaskService
class ListPlanTest {

    private static final Scope AGENCY = new Scope.OfAgency("V.007");
    private static final Scope BODY = new Scope.OfBodies(List.of("V"));
    private static final Scope VENDOR = new Scope.OfBodies(List.of("V.001", "V.002", "V.003"));
    private static final Instant NOW = Instant.parse("2020-09-07T01:00:00Z");

    @Inject
    Session session;

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
                filter(List.of(), null, null, null, null, null, null, "abc123def"));
        for (Scope scope : List.of(AGENCY, BODY, VENDOR, new Scope.Everything())) {
            for (AssignmentFilter filter : filters) {
                assertThat(plan(new ListQuery(scope, filter, NOW, ZoneId.of("Asia/Ho_Chi_Minh"), null, 51)))
                        .as("%s %s", scope, filter)
                        .contains("Index")
                        .doesNotContain("Seq Scan on assignments", "Seq Scan on tasks", "Seq Scan on directives");
            }
        }
    }

    private String plan(ListQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var explain = session.createNativeQuery("explain " + query.sql(), String.class);
            query.values().forEach(explain::setParameter);
            return String.join("\n", explain.getResultList());
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
