package vn.dondoc.task.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What is counted, each defined once: the condition under which a counted assignment {@code c} belongs to it, and, where not
 * assignments but what hangs on them is counted, how that is joined as {@code o}.
 */
public enum Figure {
    TOTAL("Tổng số", "true"),
    CARRIED_OVER("Kỳ trước chuyển sang", "c.begun_at < :start"),
    GIVEN("Giao trong kỳ", "c.begun_at >= :start"),
    DUE("Đến hạn trong kỳ", "c.due_on between :from and :to"),
    WITHOUT_DEADLINE("Không hạn", "c.due_at is null"),
    COMPLETED("Hoàn thành", "c.completed_at is not null"),
    COMPLETED_ON_TIME("Hoàn thành trong hạn", "c.completed_at is not null and c.judged_at < c.due_at"),
    COMPLETED_LATE("Hoàn thành trễ hạn", "c.completed_at is not null and c.judged_at >= c.due_at"),
    COMPLETED_WITHOUT_DEADLINE("Hoàn thành, không hạn", "c.completed_at is not null and c.due_at is null"),
    OPEN("Chưa hoàn thành", "c.completed_at is null"),
    IN_TIME("Chưa hoàn thành, trong hạn", "c.completed_at is null and c.judged_at < c.due_at"),
    OVERDUE("Chưa hoàn thành, trễ hạn", "c.completed_at is null and c.judged_at >= c.due_at"),
    OPEN_WITHOUT_DEADLINE("Chưa hoàn thành, không hạn", "c.completed_at is null and c.due_at is null"),
    AWAITING_ACCEPTANCE("Chờ xác nhận", "c.completed_at is null and c.submitted_at is not null"),
    PAST_DEADLINE("Trễ hạn", "c.judged_at >= c.due_at"),
    ORIGINAL_ON_TIME("Hoàn thành trong hạn ban đầu", "c.completed_at is not null and c.judged_at < c.original_due_at"),
    ORIGINAL_LATE("Hoàn thành trễ hạn ban đầu", "c.completed_at is not null and c.judged_at >= c.original_due_at"),
    ORIGINAL_IN_TIME(
            "Chưa hoàn thành, trong hạn ban đầu", "c.completed_at is null and c.judged_at < c.original_due_at"),
    ORIGINAL_OVERDUE("Chưa hoàn thành, trễ hạn ban đầu", "c.completed_at is null and c.judged_at >= c.original_due_at"),
    EXTENSIONS(
            "Số lần gia hạn",
            "true",
            "join extensions o on o.assignment_id = c.assignment_id and o.state = 'GRANTED' "
                    + "and o.decided_at >= :happenedFrom and o.decided_at <= :at",
            "o.id"),
    URGING_LETTERS(
            "Số lần đôn đốc bằng văn bản",
            "true",
            "join urging_letters o on o.assignment_id = c.assignment_id "
                    + "and o.letter_on >= cast(timezone(:zone, :happenedFrom) as date) and o.letter_on <= :to "
                    + "and o.recorded_at <= :asOf and (o.taken_back_at is null or o.taken_back_at > :asOf)",
            "o.letter_id");

    private final String heading;
    private final String condition;
    private final @Nullable String occurrences;
    private final String occurrence;

    Figure(String heading, String condition) {
        this(heading, condition, null, "c.assignment_id");
    }

    Figure(String heading, String condition, @Nullable String occurrences, String occurrence) {
        this.heading = heading;
        this.condition = condition;
        this.occurrences = occurrences;
        this.occurrence = occurrence;
    }

    /** As the printed table calls it. */
    public String heading() {
        return heading;
    }

    String condition() {
        return condition;
    }

    /** Whether it counts what hangs on assignments, several for one or none. */
    boolean isOfOccurrences() {
        return occurrences != null;
    }

    /** What is joined; nothing where assignments themselves are counted. */
    String occurrences() {
        return occurrences == null ? "" : occurrences;
    }

    /** Id of what is counted. */
    String occurrence() {
        return occurrence;
    }
}
