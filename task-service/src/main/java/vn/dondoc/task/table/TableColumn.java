package vn.dondoc.task.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.statistics.Figure;
import vn.dondoc.task.statistics.StatisticsResponse.Row;

/** The columns of the printed table between the name and the remark, in its order. */
enum TableColumn {
    TOTAL("Tổng số", 8, count(Figure.TOTAL)),
    CARRIED_OVER("Kỳ trước chuyển sang", 9, count(Figure.CARRIED_OVER)),
    GIVEN("Giao trong kỳ", 8, count(Figure.GIVEN)),
    DUE("Đến hạn trong kỳ", 8, count(Figure.DUE)),
    ON_TIME("Hoàn thành trong hạn", 9, count(Figure.COMPLETED_ON_TIME)),
    LATE("Hoàn thành trễ hạn", 9, count(Figure.COMPLETED_LATE)),
    COMPLETED_WITHOUT_DEADLINE("Hoàn thành, không hạn", 9, count(Figure.COMPLETED_WITHOUT_DEADLINE)),
    IN_TIME("Chưa HT, trong hạn", 9, count(Figure.IN_TIME)),
    OVERDUE("Chưa HT, trễ hạn", 9, count(Figure.OVERDUE)),
    OPEN_WITHOUT_DEADLINE("Chưa HT, không hạn", 9, count(Figure.OPEN_WITHOUT_DEADLINE)),
    ON_TIME_PERCENT("Tỷ lệ HT đúng hạn (%)", 9, row -> row.percentages().completedOnTime()),
    LATE_PERCENT("Tỷ lệ HT trễ hạn (%)", 9, row -> row.percentages().completedLate()),
    OVERDUE_PERCENT("Tỷ lệ chưa HT trễ hạn (%)", 9, row -> row.percentages().overdue()),
    ORIGINAL_ON_TIME("HT trong hạn ban đầu", 9, count(Figure.ORIGINAL_ON_TIME)),
    ORIGINAL_LATE("HT trễ hạn ban đầu", 9, count(Figure.ORIGINAL_LATE)),
    ORIGINAL_OVERDUE("Chưa HT, trễ hạn ban đầu", 9, count(Figure.ORIGINAL_OVERDUE)),
    LONGEST_DELAY("Số ngày trễ lớn nhất", 8, Row::longestDelay),
    EXTENSIONS("Số lần gia hạn", 8, count(Figure.EXTENSIONS)),
    URGING_LETTERS("Số lần đôn đốc", 8, count(Figure.URGING_LETTERS));

    private final String heading;
    private final int width;
    private final Function<Row, @Nullable Number> value;

    TableColumn(String heading, int width, Function<Row, @Nullable Number> value) {
        this.heading = heading;
        this.width = width;
        this.value = value;
    }

    private static Function<Row, @Nullable Number> count(Figure figure) {
        return row -> {
            var counted = row.figures().get(figure);
            return counted == null ? 0 : counted.count();
        };
    }

    String heading() {
        return heading;
    }

    /** In characters. */
    int width() {
        return width;
    }

    @Nullable
    Number of(Row row) {
        return value.apply(row);
    }

    boolean isPercentage() {
        return switch (this) {
            case ON_TIME_PERCENT, LATE_PERCENT, OVERDUE_PERCENT -> true;
            case TOTAL,
                    CARRIED_OVER,
                    GIVEN,
                    DUE,
                    ON_TIME,
                    LATE,
                    COMPLETED_WITHOUT_DEADLINE,
                    IN_TIME,
                    OVERDUE,
                    OPEN_WITHOUT_DEADLINE,
                    ORIGINAL_ON_TIME,
                    ORIGINAL_LATE,
                    ORIGINAL_OVERDUE,
                    LONGEST_DELAY,
                    EXTENSIONS,
                    URGING_LETTERS -> false;
        };
    }
}
