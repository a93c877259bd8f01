package vn.dondoc.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentTableTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2020, 9, 30, 9, 0);

    @Test
    void columnsStandUnderEachOther() {
        List<String> lines = table(
                row("1", "t1", "Sở Tài chính", LocalDate.of(2020, 9, 22), null, "ASSIGNED"),
                row("2", "t2", "Ủy ban nhân dân huyện Trần Văn Thời, tỉnh Cà Mau", null, null, "IN_PROGRESS"));

        assertThat(lines.get(0).indexOf("Nhiệm vụ")).isEqualTo(36);
        assertThat(lines.get(2).indexOf("12/CT-UBND")).isEqualTo(36);
        assertThat(lines.get(3).indexOf("12/CT-UBND")).isEqualTo(36);
        assertThat(lines.get(3)).startsWith("Ủy ban nhân dân huyện Trần Văn Th…  ");
    }

    @Test
    void overdueIsAfterTheLastValidDay() {
        assertThat(state(LocalDate.of(2020, 9, 30), null, "ASSIGNED")).isEqualTo("đã giao");
        assertThat(state(LocalDate.of(2020, 9, 29), null, "ASSIGNED")).isEqualTo("đã giao, quá hạn");
    }

    @Test
    void overdueIsAtTheHourWhereThereIsOne() {
        LocalDate day = LocalDate.of(2020, 9, 30);
        assertThat(state(day, LocalDateTime.of(2020, 9, 30, 9, 0), "ASSIGNED")).isEqualTo("đã giao, quá hạn");
        assertThat(state(day, LocalDateTime.of(2020, 9, 30, 9, 1), "ASSIGNED")).isEqualTo("đã giao");
    }

    @Test
    void submittedOrCompletedWorkIsNotOverdue() {
        assertThat(state(LocalDate.of(2020, 9, 1), null, "SUBMITTED")).isEqualTo("chờ xác nhận");
        assertThat(state(LocalDate.of(2020, 9, 1), null, "COMPLETED")).isEqualTo("hoàn thành");
    }

    @Test
    void taskOfManyAgenciesIsSummedUpAfterTwo() {
        LocalDate day = LocalDate.of(2020, 9, 25);
        List<String> lines = table(
                row("1", "t1", "Sở Tài chính", day, null, "ASSIGNED"),
                row("2", "t1", "Sở Nội vụ", day, null, "ASSIGNED"),
                row("3", "t1", "Sở Tư pháp", day, null, "COMPLETED"),
                row("4", "t1", "Sở Y tế", day, null, "ASSIGNED"));

        assertThat(lines).hasSize(5);
        assertThat(lines.get(4)).startsWith("  và 2 cơ quan khác").contains("1 hoàn thành; 1 đã giao");
        assertThat(lines.get(4)).endsWith("4 (hộp 2, thư 2)");
    }

    private static String state(LocalDate dueOn, @Nullable LocalDateTime dueAt, String state) {
        return row("1", "t1", "Sở Tài chính", dueOn, dueAt, state).stateInWords(NOW);
    }

    private static List<String> table(AssignmentRow... rows) {
        NoticeCount two = new NoticeCount(1, 1, 0, Set.of("T"));
        return new AssignmentTable(NOW, Map.of("1", two, "3", two, "4", two)).lines(List.of(rows));
    }

    private static AssignmentRow row(
            String id,
            String task,
            String agency,
            @Nullable LocalDate dueOn,
            @Nullable LocalDateTime dueAt,
            String state) {
        return new AssignmentRow(
                id, "H12", "12/CT-UBND", task, "việc", "H12." + id, agency, true, true, state, dueOn, dueAt);
    }
}
