package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final ZoneId CA_MAU = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void dayLastsThroughItsEndInTheZone() {
        Deadline deadline = Deadline.on(LocalDate.of(2020, 9, 15), CA_MAU, "trước ngày 15/9/2020");

        assertThat(deadline.dueAt()).isEqualTo("2020-09-15T17:00:00Z");
        assertThat(deadline.hasPassed(Instant.parse("2020-09-15T16:59:59.999Z")))
                .isFalse();
        assertThat(deadline.hasPassed(Instant.parse("2020-09-15T17:00:00Z"))).isTrue();
        assertThat(deadline.hasHour()).isFalse();
    }

    @Test
    void hourEndsAtTheHourNotAtTheDaysEnd() {
        Deadline deadline =
                Deadline.before(Instant.parse("2020-09-04T09:00:00Z"), CA_MAU, "trước 16 giờ ngày 04/9/2020");

        assertThat(deadline.dueOn()).isEqualTo("2020-09-04");
        assertThat(deadline.hasPassed(Instant.parse("2020-09-04T08:59:59Z"))).isFalse();
        assertThat(deadline.hasPassed(Instant.parse("2020-09-04T09:00:00Z"))).isTrue();
    }

    @Test
    void midnightBelongsToTheDayBefore() {
        Deadline deadline = Deadline.before(Instant.parse("2020-09-03T17:00:00Z"), CA_MAU, null);

        assertThat(deadline.dueOn()).isEqualTo("2020-09-03");
    }

    @Test
    void firstDeadlineIsTheOriginalOne() {
        Deadline deadline = Deadline.on(LocalDate.of(2020, 9, 15), CA_MAU, null);

        assertThat(deadline.version()).isEqualTo(1);
        assertThat(deadline.originalDueOn()).isEqualTo("2020-09-15");
    }

    @Test
    void requestWithADayAndAnInstantNamesItself() {
        var both =
                new DeadlineRequest(LocalDate.of(2020, 9, 15), OffsetDateTime.parse("2020-09-15T16:00:00+07:00"), null);

        assertThatThrownBy(() -> DeadlineChecks.require(both, CA_MAU, "tasks/3/deadline"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getParameters().toString()).contains("#/tasks/3/deadline");
                });
    }
}
