package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Recipients whose lines hold more than one body, the signature's column, or what a scan has made of the dash. */
class HeaderRecipientTest {

    private static final String NOTICE = """
            ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH CÀ MAU            Độc lập - Tự do - Hạnh phúc
            Số: 05/TB-UBND       Cà Mau, ngày 13 tháng 5 năm 2021

            THÔNG BÁO
            Lịch trực bão

            Các đơn vị trực đủ người./.
            Nơi nhận:
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Các đội trực bão KT. CHỦ TỊCH~- Lưu: VT. PHÓ CHỦ TỊCH~Trần Văn Bến          | Các đội trực bão / Lưu: VT
            - Trạm bơm: P. KT, ĐT;~- Lưu: VT.~KT. CHỦ TỊCH~PHÓ CHỦ TỊCH~Trần Văn Bến        | Trạm bơm: P. KT, ĐT / Lưu: VT
            - Đội trưởng và các đội phó; TT ĐB;~- Lưu: VT.~CHỦ TỊCH~Trần Văn Bến            | Đội trưởng và các đội phó; TT ĐB / Lưu: VT
            - VPUB: CVP, các PCVP;~cácVụ:KT,NC,TH,ĐTCT,PLQT,KSTTHC;~- Lưu: VT.~CHỦ TỊCH~Trần Văn Bến       | VPUB: CVP, các PCVP; cácVụ:KT,NC,TH,ĐTCT,PLQT,KSTTHC / Lưu: VT
            - Như trên;~~ Lưư: VT, btoan.~CHỦ TỊCH~Trần Văn Bến                             | Như trên / Lưu: VT, btoan
            - Như trên;~- Lưu: VT~(Đính kèm Kế hoạch số 12/KH-UBND)~CHỦ TỊCH~Trần Văn Bến    | Như trên / Lưu: VT
            - Như trên;~- Lưu: VT, TH (3) hcm~CHỦ TỊCH~Trần Văn Bến                       | Như trên / Lưu: VT, TH (3) hcm
            - Như trên;~- Lưu: VT, Bé. “THẮN~CHỦ TỊCH~Trần Văn Bến                          | Như trên / Lưu: VT, Bé
            """)
    void areReadOneByOne(String lines, String recipients) {
        Header header =
                HeaderReader.read(NOTICE + lines.strip().replace("~~ ", "\n~ ").replaceAll("~(?=\\S)", "\n") + "\n");
        assertThat(header.recipients())
                .extracting(Found::value)
                .containsExactly(recipients.strip().split(" / "));
    }

    @Test
    void footnotesMarkIsNotOfTheCitedSymbol() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN
                TỈNH CÀ MAU
                Số: 05/TB-UBND
                Cà Mau, ngày 13 tháng 5 năm 2021
                THÔNG BÁO
                Lịch trực bão
                Theo Nghị định số 47/2029/NĐ-CP1 và Luật số 18/2029/QH15, các đơn vị trực đủ người.
                """);
        assertThat(header.cites()).extracting(Found::value).containsExactly("47/2029/NĐ-CP", "18/2029/QH15");
    }
}
