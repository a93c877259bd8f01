package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** By when, said before who, or above a list for all of it. */
class TimeInFrontTest {

    private static final BreakdownContext PROVINCE =
            new BreakdownContext(DocumentType.CHI_THI, LocalDate.of(2024, 3, 12), "UBND tỉnh Hưng Yên");

    private static List<String> read(String text) {
        return BreakdownReader.read(text, PROVINCE).assignments().stream()
                .map(ProposedLine::whole)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trước tình hình trên", "Trước hết", "Trong thời gian qua", "Khi cần thiết"})
    void whatBeginsLikeATimeAndIsNoneSaysNoDay(String words) {
        assertThat(read("1. " + words + ", Sở Y tế rà soát, hoàn thiện quy chế phối hợp."))
                .containsExactly("1 | Sở Y tế |  | none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trước 15/4/2024                              | 2024-04-15
            Trước 17 giờ 00 ngày 15/4/2024               | 2024-04-15T17:00
            Từ nay đến hết ngày 30/6/2024                | 2024-06-30
            Từ ngày 15/3 đến hết ngày 30/4/2024          | 2024-04-30
            Trước tháng 6/2024                           | 2024-06
            Trong tuần đầu tháng 5 năm 2024              | 2024-05
            Đến hết tháng 5/2024                         | none
            Trong năm nay                                | 2024
            Mỗi tháng một lần                            | P1M
            Hằng ngày                                    | P1D
            """)
    void aTimeBeforeTheAddresseeIsHis(String time, String until) {
        assertThat(read("1. " + time.strip() + ", Sở Y tế rà soát, hoàn thiện quy chế phối hợp."))
                .containsExactly("1 | Sở Y tế |  | " + until.strip());
    }

    @Test
    void whatAnIntroductionSaysHoldsForAllBelow() {
        assertThat(read("""
                        1. Giao Sở Y tế thực hiện các nhiệm vụ sau, hoàn thành trong năm 2024:
                        a) Rà soát, hoàn thiện quy chế phối hợp;
                        b) Kiểm tra việc chấp hành quy định về khám, chữa bệnh.
                        """)).containsExactly("1/a | Sở Y tế |  | 2024", "1/b | Sở Y tế |  | 2024");
    }
}
