package vn.dondoc.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.local.sample.SampleDocument;

class AssignmentTableTest {
    private static final SampleDocument DOCUMENT = document();

    @Test
    void columnsStandUnderEachOther() {
        List<String> lines = table(
                row("1", "t1", "Sở Tài chính", LocalDate.of(2020, 9, 22), "ASSIGNED"),
                row("2", "t2", "UBND huyện Trần Văn Thời, tỉnh Cà Mau", null, "IN_PROGRESS"));

        assertThat(lines.get(0).indexOf("Nhiệm vụ")).isEqualTo(36);
        assertThat(lines.get(2).indexOf("12/CT-UBND")).isEqualTo(36);
        assertThat(lines.get(3).indexOf("12/CT-UBND")).isEqualTo(36);
        assertThat(lines.get(3)).startsWith("UBND huyện Trần Văn Thời, tỉnh Cà…  ");
    }

    @Test
    void assignmentIsReadAsTheServiceWritesIt() throws Exception {
        AssignmentRow row = AssignmentRow.of(DOCUMENT, new ObjectMapper().readTree("""
                {"id": "a1", "state": "ASSIGNED", "timeliness": "OVERDUE", "role": "LEAD", "tracked": true,
                 "agency": "H12.52", "agencyName": "Ủy ban nhân dân huyện U Minh", "task": {"id": "t1", "item": "2/d", "content": "Cân đối"},
                 "deadline": {"dueOn": "2020-09-08", "dueAt": "2020-09-08T09:00:00Z", "hasHour": true}}
                """));

        assertThat(row.deadline()).isEqualTo("16:00 08/09/2020");
        assertThat(row.stateInWords()).isEqualTo("đã giao, quá hạn");
        assertThat(row.directive()).isEqualTo("12/CT-UBND");
        assertThat(row.agencyName()).isEqualTo("UBND huyện U Minh");
        assertThat(row.isChased()).isTrue();
    }

    @Test
    void dayWithoutAnHourAndNoDeadlineAreShownAsSuch() {
        assertThat(row("1", "t1", "Sở Y tế", LocalDate.of(2020, 9, 8), "ASSIGNED")
                        .deadline())
                .isEqualTo("08/09/2020");
        assertThat(row("1", "t1", "Sở Y tế", null, "ASSIGNED").deadline()).isEqualTo("không hạn");
    }

    @Test
    void taskOfManyAgenciesIsSummedUpAfterTwo() {
        LocalDate day = LocalDate.of(2020, 9, 25);
        List<String> lines = table(
                row("1", "t1", "Sở Tài chính", day, "ASSIGNED"),
                row("2", "t1", "Sở Nội vụ", day, "ASSIGNED"),
                row("3", "t1", "Sở Tư pháp", day, "COMPLETED"),
                row("4", "t1", "Sở Y tế", day, "ASSIGNED"));

        assertThat(lines).hasSize(5);
        assertThat(lines.get(4)).startsWith("  và 2 cơ quan khác").contains("1 hoàn thành; 1 đã giao");
        assertThat(lines.get(4)).endsWith("4 (hộp 2, thư 2)");
    }

    private static List<String> table(AssignmentRow... rows) {
        NoticeCount two = new NoticeCount(1, 1, 0, Set.of("T"));
        return new AssignmentTable(Map.of("1", two, "3", two, "4", two)).lines(List.of(rows));
    }

    private static SampleDocument document() {
        ObjectNode breakdown = new ObjectMapper().createObjectNode().put("body", "H12");
        breakdown.putObject("directive").put("number", "12/CT-UBND");
        return new SampleDocument("ct-12", "", breakdown);
    }

    private static AssignmentRow row(String id, String task, String agency, @Nullable LocalDate dueOn, String state) {
        return new AssignmentRow(
                id, "H12", "12/CT-UBND", task, "việc", "H12." + id, agency, true, true, state, false, dueOn, null);
    }
}
