package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Which numbers of other documents a text names, and which of them it replaces. */
class HeaderReferencesTest {

    private static final String HEAD = """
            ỦY BAN NHÂN DÂN TỈNH BẾN TRE
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 41/UBND-NN
            Bến Tre, ngày 13 tháng 5 năm 2021
            Kính gửi: Sở Thủy lợi

            """;

    @Test
    void wordThatALostSpaceHasGluedIsNotOfTheNumber() {
        assertThat(cites("Xét đề nghị của Sở (công văn số 33/STL-QLCTngày 3 tháng 5 năm 2021), đóng cống ngay."))
                .containsExactly("33/STL-QLCT");
    }

    @Test
    void symbolOfOneGroupIsOneWhereItsDateFollows() {
        assertThat(cites("Theo công văn số 192/UBND ngày 22 tháng 4 năm 2021, tỷ lệ 24/7, số 3/UB."))
                .containsExactly("192/UBND");
    }

    @Test
    void blanksWithinASymbolAreNotItsEnd() {
        assertThat(cites("Theo Pháp lệnh số 40/2002/PL-UBTVQH 10 ngày 26/4/2002, Quyết định số 20/2005/QĐ .UBND"
                        + " và Tờ trình số 47/TTr -\nNN&PTNT."))
                .containsExactly("40/2002/PL-UBTVQH10", "20/2005/QĐ.UBND", "47/TTr-NN&PTNT");
    }

    @Test
    void decisionThatIsTakenBackIsReplaced() {
        Header header = HeaderReader.read(HEAD + "Thu hồi Quyết định số 20/2005/QĐ-UBND về tên các bến đò.\n");
        assertThat(header.replaces()).extracting(Found::value).containsExactly("20/2005/QĐ-UBND");
    }

    @Test
    void columnThatSaysWhenItEndedReplacesNothing() {
        Header header = HeaderReader.read(HEAD + "Ngày hết hiệu lực\n1\n34/2004/QĐ-UBND\n25/12/2004\nBến đò\n");
        assertThat(header.replaces()).isEmpty();
        assertThat(header.cites()).extracting(Found::value).containsExactly("34/2004/QĐ-UBND");
    }

    @Test
    void documentAccordingToWhichSomethingIsReplacedIsNotReplaced() {
        Header header = HeaderReader.read(
                HEAD + "Thay thế một số nội dung bơi lội cho phù hợp theo Điều 3 Thông tư số 42/2013/TT-BNN.\n");
        assertThat(header.replaces()).isEmpty();
        assertThat(header.cites()).extracting(Found::value).containsExactly("42/2013/TT-BNN");
    }

    @Test
    void rulesIssuedWithADecisionAreReplacedWithIt() {
        Header header = HeaderReader.read(HEAD + "Bãi bỏ Quy chế kèm theo Quyết định số 12/2013/QĐ-UBND.\n");
        assertThat(header.replaces()).extracting(Found::value).containsExactly("12/2013/QĐ-UBND");
    }

    @Test
    void newerDocumentIsNotReplaced() {
        Header header = HeaderReader.read(HEAD
                + "Công văn này đã được thay thế bởi Công văn số 61/STL-TH.\n\n"
                + "Về việc thay thế phiếu bằng bảng kê:\nSở có Công văn số 62/STL-TH.\n\n"
                + "Thay thế Bảng giá kèm theo Quyết định số 63/QĐ-UBND.\n");
        assertThat(header.replaces()).extracting(Found::value).containsExactly("63/QĐ-UBND");
    }

    private static List<String> cites(String body) {
        return HeaderReader.read(HEAD + body + "\n").cites().stream()
                .map(Found::value)
                .toList();
    }
}
