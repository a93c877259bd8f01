package vn.dondoc.task.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What is counted, each defined once: the condition under which a counted assignment {@code c} belongs to it, or, where not
 * assignments but what hangs on them is counted, which of that. Without a deadline, whether it is in time is null.
 */
public enum Figure {
    TOTAL("Tổng số", "true"),
    CARRIED_OVER("Kỳ trước chuyển sang", "c.carried_over"),
    GIVEN("Giao trong kỳ", "not c.carried_over"),
    DUE("Đến hạn trong kỳ", "c.due_in_period"),
    WITHOUT_DEADLINE("Không hạn", "c.in_time is null"),
    COMPLETED("Hoàn thành", "c.done"),
    COMPLETED_ON_TIME("Hoàn thành trong hạn", "c.done and c.in_time"),
    COMPLETED_LATE("Hoàn thành trễ hạn", "c.done and not c.in_time"),
    COMPLETED_WITHOUT_DEADLINE("Hoàn thành, không hạn", "c.done and c.in_time is null"),
    OPEN("Chưa hoàn thành", "not c.done"),
    IN_TIME("Chưa hoàn thành, trong hạn", "not c.done and c.in_time"),
    OVERDUE("Chưa hoàn thành, trễ hạn", "not c.done and not c.in_time"),
    OPEN_WITHOUT_DEADLINE("Chưa hoàn thành, không hạn", "not c.done and c.in_time is null"),
    AWAITING_ACCEPTANCE("Chờ xác nhận", "not c.done and c.reported"),
    PAST_DEADLINE("Trễ hạn", "not c.in_time"),
    ORIGINAL_ON_TIME("Hoàn thành trong hạn ban đầu", "c.done and c.in_original_time"),
    ORIGINAL_LATE("Hoàn thành trễ hạn ban đầu", "c.done and not c.in_original_time"),
    ORIGINAL_IN_TIME("Chưa hoàn thành, trong hạn ban đầu", "not c.done and c.in_original_time"),
    ORIGINAL_OVERDUE("Chưa hoàn thành, trễ hạn ban đầu", "not c.done and not c.in_original_time"),
    EXTENSIONS(
            "Số lần gia hạn",
            new Occurrences(
                    "extensions",
                    "o.state = 'GRANTED' and o.decided_at >= :happenedFrom and o.decided_at <= :at",
                    "o.id")),
    URGING_LETTERS(
            "Số lần đôn đốc bằng văn bản",
            new Occurrences(
                    "urging_letters",
                    "o.letter_on >= cast(timezone(:zone, :happenedFrom) as date) and o.letter_on <= :to "
                            + "and o.recorded_at <= :asOf and (o.taken_back_at is null or o.taken_back_at > :asOf)",
                    "o.letter_id"));

    /**
     * What hangs on assignments, several on one or none.
     *
     * @param table in which they are
     * @param condition under which one is counted, as {@code o}
     * @param id of one
     */
    private record Occurrences(String table, String condition, String id) {}

    private final String heading;
    private final String condition;
    private final @Nullable Occurrences occurrences;

    Figure(String heading, String condition) {
        this.heading = heading;
        this.condition = condition;
        this.occurrences = null;
    }

    Figure(String heading, Occurrences occurrences) {
        this.heading = heading;
        this.condition = "true";
        this.occurrences = occurrences;
    }

    /** As the printed table calls it. */
    public String heading() {
        return heading;
    }

    String condition() {
        return condition;
    }

    /** Whether it counts what hangs on assignments. */
    boolean isOfOccurrences() {
        return occurrences != null;
    }

    /** Joins each occurrence; nothing where assignments themselves are counted. */
    String occurrences() {
        return occurrences == null
                ? ""
                : "join " + occurrences.table + " o on o.assignment_id = c.assignment_id and " + occurrences.condition;
    }

    /** Joins how many there are of each assignment; nothing where assignments themselves are counted. */
    String numbersOfOccurrences() {
        return occurrences == null
                ? ""
                : "\nleft join (select o.assignment_id, count(*) as number from " + occurrences.table + " o where "
                        + occurrences.condition + " group by o.assignment_id) of_" + this + " on of_" + this
                        + ".assignment_id = c.assignment_id";
    }

    /** Id of what is counted. */
    String occurrence() {
        return occurrences == null ? "c.assignment_id" : occurrences.id;
    }
}
