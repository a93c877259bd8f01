package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Bodies with long names and bodies of the Party, who signs for a board, and who wires in an office's name. */
class HeaderBoardTest {

    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND TỈNH CÀ MAU~BAN CHỈ ĐẠO BẢO TỒN SÂN CHIM, VƯỜN CÒ, DU LỊCH SINH THÁI,~NGHỀ GÁC KÈO VÀ ĐỀ ÁN 24 | Ban Chỉ đạo bảo tồn sân chim, vườn cò, du lịch sinh thái, nghề gác kèo và đề án 24 tỉnh Cà Mau
            UBND TỈNH CÀ MAU~TRUNG TÂM BẢO TỒN SÂN CHIM~VƯỜN CÒ VÀ GÁC KÈO                       | Trung tâm bảo tồn sân chim vườn cò và gác kèo tỉnh Cà Mau
            HIỆP HỘI NUÔI ONG~RỪNG TRÀM VIỆT NAM~BAN THƯỜNG VỤ                                   | Ban Thường vụ Hiệp hội nuôi ong rừng tràm Việt Nam
            BAN CHẤP HÀNH TRUNG ƯƠNG~BAN DÂN VẬN                                                 | Ban Dân vận Trung ương
            ĐẢNG BỘ PHƯỜNG BẾN NGHÉ~CHI BỘ 9                                                       | Chi bộ 9 Đảng bộ phường Bến Nghé
            SỞ Y TẾ CÀ MAU~BỆNH VIỆN LAO VÀ PHỔI TỈNH                                              | Bệnh viện lao và phổi tỉnh Cà Mau
            BAN CHẤP HÀNH TRUNG ƯƠNG~VĂN PHÒNG                                                   | Văn phòng Trung ương Đảng
            Ký bởi: CHI CỤC~THỦY LỢI MŨI~Cơ quan: CHI CỤC~THỦY LỢI MŨI~Thời gian ký: 05/6/2025~09:10:11~UBND TỈNH CÀ MAU | UBND tỉnh Cà Mau
            """)
    void isNamedInFull(String letterhead, String issuer) {
        Header header = HeaderReader.read(letterhead.strip().replace('~', '\n') + "\n" + MOTTO + """
                Số: 05/TB-BCĐ
                Cà Mau, ngày 13 tháng 5 năm 2021
                THÔNG BÁO
                Lịch trực bão
                """);
        assertThat(header.issuer()).extracting(Found::value).asString().isEqualToIgnoringCase(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KT. TRƯỞNG BAN~PHÓ TRƯỞNG BAN~PHÓ CHỦ TỊCH UBND TỈNH~Trần Văn Bến | Phó Trưởng ban | KT. TRƯỞNG BAN
            KT-GIÁM ĐỐC~PHÓ GIÁM ĐỐC~Trần Văn Bến                             | Phó Giám đốc   | KT. GIÁM ĐỐC
            """)
    void isSignedUnderTheTitleThatCounts(String signature, String title, String authority) {
        Header header = HeaderReader.read("UBND TỈNH CÀ MAU\nBAN CHỈ ĐẠO 24\n" + MOTTO
                + """
                Số: 05/BC-BCĐ
                Cà Mau, ngày 13 tháng 5 năm 2021
                BÁO CÁO
                Kết quả trồng tràm
                Ban Chỉ đạo báo cáo để Ủy ban biết./.
                Nơi nhận:
                - UBND tỉnh;
                - Lưu: VT.
                %s
                """.formatted(signature.strip().replace('~', '\n')));
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(signer.title()).extracting(Found::value).asString().isEqualToIgnoringCase(title);
        assertThat(signer.authority()).extracting(Found::value).isEqualTo(authority);
        assertThat(signer.name()).extracting(Found::value).isEqualTo("Trần Văn Bến");
    }

    @Test
    void anOfficeWiresToThoseBelow() {
        Header header = HeaderReader.read("VĂN PHÒNG CHÍNH PHỦ\n" + MOTTO + """
                Số: 31/CĐ-VPCP
                Hà Nội, ngày 04 tháng 01 năm 2026
                CÔNG ĐIỆN
                Họp trực tuyến về hạn, mặn
                VĂN PHÒNG CHÍNH PHỦ điện:
                - Bộ trưởng các Bộ: Y tế, Tài chính;
                - Chủ tịch UBND tỉnh Cà Mau.
                Phó Thủ tướng chủ trì họp.
                """);
        assertThat(header.subject()).extracting(Found::value).isEqualTo("Họp trực tuyến về hạn, mặn");
        assertThat(header.addressees())
                .extracting(Found::value)
                .containsExactly("Bộ trưởng các Bộ: Y tế, Tài chính", "Chủ tịch UBND tỉnh Cà Mau");
    }

    @Test
    void whatInstructionsSayAboutRecipientsIsNoListOfThem() {
        Header header = HeaderReader.read("VĂN PHÒNG TỈNH ỦY\n" + MOTTO + """
                Số: 05/HD-VP
                Cà Mau, ngày 13 tháng 5 năm 2021
                HƯỚNG DẪN
                Cách trình bày văn bản
                Nơi nhận văn bản ghi ở góc trái:
                - Những ai có liên quan;
                - Nơi lưu.
                Văn phòng hướng dẫn để các đơn vị biết./.
                Nơi nhận:
                - Các chi bộ;
                - Lưu: VT.
                CHÁNH VĂN PHÒNG
                Trần Văn Bến
                """);
        assertThat(header.recipients()).extracting(Found::value).containsExactly("Các chi bộ", "Lưu: VT");
    }
}
