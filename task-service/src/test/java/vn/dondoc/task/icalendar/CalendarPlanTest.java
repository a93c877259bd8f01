package vn.dondoc.task.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.feed.FeedVolume;

/** What belongs into an agency's calendar file is found by an index; asserted over 100,000 assignments, and over a million. */
@QuarkusTest
@RealTaskService
class CalendarPlanTest {

    @Inject
    Session session;

    @Test
    void overAHundredThousand() {
        FeedVolume.hasAssignments(100_000);
        isIndexed();
    }

    @Test
    @Tag("long")
    void overAMillion() {
        FeedVolume.hasAssignments(1_000_000);
        isIndexed();
    }

    private void isIndexed() {
        String plan = QuarkusTransaction.requiringNew()
                .call(() -> String.join(
                        "\n",
                        session.createNativeQuery("explain " + DueAssignmentRepository.DUE, String.class)
                                .setParameter("agency", "V.007")
                                .setParameter("closedSince", Instant.parse("2020-01-01T00:00:00Z"))
                                .setParameter("number", 3_000)
                                .getResultList()));
        assertThat(plan).contains("Index").doesNotContain("Seq Scan on assignments", "Seq Scan on agency_changes");
    }
}
