package vn.dondoc.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;

/** Annex tables whose rows are lines, their cells parted by bars or by tabs. */
class BarredTableTest {

    private static final String TABLE = """
            |STT|Nhiệm vụ|Cơ quan chủ trì|Thời hạn|
            |1|Bến bãi|||
            |1.1|Cắm biển báo|Sở Xây dựng|30/9/2025|
            """;

    private static List<String> rows(String text) {
        return TableReader.read(PageText.of(text).lines()).tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(BarredTableTest::row)
                .toList();
    }

    private static String row(List<Line> cells) {
        return cells.stream().map(Line::text).map(String::strip).collect(Collectors.joining(" ; "));
    }

    @Test
    void linesWithoutAHeadingOfWhoIsInChargeAreNoTable() {
        assertThat(rows(TABLE.replace("Cơ quan chủ trì", "Ghi chú"))).isEmpty();
    }

    @Test
    void barsMayStandAtTheEdges() {
        assertThat(rows(TABLE)).containsExactly("1 ; Bến bãi ;  ; ", "1.1 ; Cắm biển báo ; Sở Xây dựng ; 30/9/2025");
    }

    @Test
    void barsMayStandOnlyBetweenTheCells() {
        assertThat(rows(TABLE.replaceAll("(?m)^\\||\\|$", "")))
                .containsExactly("1 ; Bến bãi ; ", "1.1 ; Cắm biển báo ; Sở Xây dựng ; 30/9/2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "     "})
    void ofCellsThatGapsPartTheEmptyOnesAreNotSeen(String gap) {
        assertThat(rows(TABLE.replaceAll("(?m)^\\||\\|+$", "").replace("|", gap)))
                .containsExactly("1 ; Bến bãi", "1.1 ; Cắm biển báo ; Sở Xây dựng ; 30/9/2025");
    }
}
