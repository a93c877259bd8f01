package vn.dondoc.document.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.directive.DirectiveResponse.Direction;

class ReportSentenceTest {

    private static CountRow out(String type, boolean legal, long count) {
        return new CountRow(Direction.OUTGOING, null, type, legal, null, count);
    }

    @Test
    void yearIsToldAsTheReportsTellIt() {
        assertThat(ReportSentence.of(List.of(
                        new CountRow(Direction.INCOMING, null, "CV", false, null, 36_000),
                        new CountRow(Direction.INCOMING, null, "QĐ", true, null, 794),
                        out("CV", false, 6_483),
                        out("TB", false, 5_000),
                        out("TTr", false, 331),
                        out("QĐ", false, 2_233),
                        out("BC", false, 326),
                        out("KH", false, 121),
                        out("QĐ", true, 20),
                        out("CT", true, 3),
                        out("CTr", false, 6),
                        out("CT", false, 6))))
                .isEqualTo(
                        "tiếp nhận 36.794 văn bản đến; ban hành 14.529 văn bản (23 quy phạm pháp luật, 06 chương trình,"
                                + " 06 chỉ thị, 121 kế hoạch, 2.233 quyết định, 326 báo cáo, 6.483 công văn, 5.331 văn bản khác)");
    }

    @Test
    void whatThereIsNoneOfIsNotNamed() {
        assertThat(ReportSentence.of(List.of())).isEqualTo("tiếp nhận 00 văn bản đến; ban hành 00 văn bản");
        assertThat(ReportSentence.of(List.of(out("KH", false, 1))))
                .isEqualTo("tiếp nhận 00 văn bản đến; ban hành 01 văn bản (01 kế hoạch)");
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "6, 06", "10, 10", "999, 999", "1000, 1.000", "36794, 36.794", "1234567, 1.234.567"})
    void numbersAreWrittenAsInOffices(long count, String written) {
        assertThat(ReportSentence.number(count)).isEqualTo(written);
    }
}
