package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Reference;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.header.Urgency;

class HeaderReaderTest {

    private static final String DIRECTIVE = """
            ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
             TỈNH SÓC TRĂNG                  Độc lập - Tự do - Hạnh phúc
            Số: 09 /CT-UBND                Sóc Trăng, ngày 05 tháng 6 năm 2024

                                   CHỈ THỊ
                  Về việc tăng cường bảo vệ rừng phòng hộ ven biển
                              trong mùa khô năm 2024

               Thực hiện Quyết định số 523/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ
            về chiến lược lâm nghiệp, Chủ tịch UBND tỉnh yêu cầu:
               1. Sở Nông nghiệp kiểm tra./.

            Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
            - Thường trực Tỉnh ủy;                         KT. CHỦ TỊCH
            - Các sở, ban, ngành;                         PHÓ CHỦ TỊCH
            - UBND các huyện,
            thị xã;
            - Lưu: VT, NN.
                                                         Trần Thị Bích Liên
            """;

    @Test
    void columnsAreReadApart() {
        Header header = HeaderReader.read(DIRECTIVE);
        assertThat(value(header.number())).isEqualTo("09/CT-UBND");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CHI_THI);
        assertThat(value(header.issuer())).isEqualTo("UBND tỉnh Sóc Trăng");
        assertThat(value(header.place())).isEqualTo("Sóc Trăng");
        assertThat(value(header.issuedOn())).isEqualTo("2024-06-05");
        assertThat(value(header.subject()))
                .isEqualTo("Về việc tăng cường bảo vệ rừng phòng hộ ven biển trong mùa khô năm 2024");
        assertThat(signature(header.signer()))
                .containsExactly("Trần Thị Bích Liên", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
        assertThat(header.recipients())
                .extracting(Found::value)
                .containsExactly("Thường trực Tỉnh ủy", "Các sở, ban, ngành", "UBND các huyện, thị xã", "Lưu: VT, NN");
        assertThat(header.urgency()).isNull();
        assertThat(header.addressees()).isEmpty();
    }

    @Test
    void offsetsLeadToThePlaceInTheTextAsGiven() {
        Found<String> number =
                Objects.requireNonNull(HeaderReader.read(DIRECTIVE).number());
        assertThat(DIRECTIVE.substring(number.start(), number.end())).isEqualTo("09 /CT-UBND");
    }

    @Test
    void theBasisIsReadWithTypeIssuerAndDate() {
        List<Reference> basis = HeaderReader.read(DIRECTIVE).basedOn();
        assertThat(basis).hasSize(1);
        assertThat(basis.getFirst().number().value()).isEqualTo("523/QĐ-TTg");
        assertThat(basis.getFirst().type()).isEqualTo(DocumentType.QUYET_DINH);
        assertThat(basis.getFirst().issuer()).isEqualTo("Thủ tướng Chính phủ");
        assertThat(basis.getFirst().issuedOn()).isEqualTo(LocalDate.of(2021, 4, 1));
    }

    @Test
    void aScannedLetterIsReadPastItsDamage() {
        Header header = HeaderReader.read("""
                . UBND TỈNH TRÀ VINH CỘNG HOÀ XÃ HỌI CHỦ NGHĨA VIỆT NAM ~
                SỞ CÔNG THUONG Độc lập - Tự do - Hạnh phúc
                Số:.318/SCT-QLTM Trả Vinh, ngày ()4 tháng 9 năm 2019
                V/v bô sung danh mục hàng
                hóa thiết yêu _
                KHẨN Kính gửi: :
                - Phòng Kinh tế thành phố;
                - Các doanh nghiệp phân phối. ,
                Thực hiện Công văn số 77/UBND-KT ngày 02/9/2019 của UBND tỉnh.
                Đề nghị các đơn vị báo cáo./.
                Nơi nhận: V*T. GIÁM ĐỌC
                - Như trên; PHÓ GUÁM ĐC
                - Lưu: VT, hai. (“+  NÀ
                . c7° Phạm VănĐỨC: — —
                """);
        assertThat(value(header.number())).isEqualTo("318/SCT-QLTM");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_VAN);
        assertThat(value(header.issuer())).isEqualTo("Sở Công Thương tỉnh Trà Vinh");
        assertThat(value(header.place())).isEqualTo("Trà Vinh");
        assertThat(value(header.issuedOn())).isEqualTo("2019-09");
        assertThat(header.urgency()).extracting(Found::value).isEqualTo(Urgency.URGENT);
        assertThat(value(header.subject())).isEqualTo("V/v bổ sung danh mục hàng hóa thiết yêu");
        assertThat(signature(header.signer())).containsExactly("Phạm Văn Đức", "Phó Giám đốc", "KT. GIÁM ĐỐC");
        assertThat(header.addressees())
                .extracting(Found::value)
                .containsExactly("Phòng Kinh tế thành phố", "Các doanh nghiệp phân phối");
        assertThat(header.recipients()).extracting(Found::value).containsExactly("Như trên", "Lưu: VT, hai");
        assertThat(header.cites()).extracting(Found::value).containsExactly("77/UBND-KT");
    }

    @Test
    void theChairmanWhoDecidesIsTheIssuerAndWhatIsReplacedIsNoCitation() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN
                TỈNH ĐỒNG THÁP
                -------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                ---------------
                Số: 1204/QĐ-UBND
                Đồng Tháp, ngày 3 tháng 10 năm 2022

                QUYẾT ĐỊNH
                VỀ VIỆC BAN HÀNH KẾ HOẠCH KIỂM TRA CÔNG TÁC VĂN THƯ CỦA
                CÁC SỞ NĂM 2023
                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

                Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
                Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 20/9/2022,

                QUYẾT ĐỊNH:
                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra.
                Điều 2. Quyết định này có hiệu lực từ ngày ký, thay thế Quyết định số 900/QĐ-UBND ngày 01/8/2021.
                Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành./.

                Nơi nhận:
                - Như Điều 3;
                - Lưu: VT.
                CHỦ TỊCH

                Phạm Thiện Nghĩa
                """);
        assertThat(value(header.issuer())).isEqualTo("Chủ tịch UBND tỉnh Đồng Tháp");
        assertThat(value(header.subject()))
                .isEqualTo("VỀ VIỆC BAN HÀNH KẾ HOẠCH KIỂM TRA CÔNG TÁC VĂN THƯ CỦA CÁC SỞ NĂM 2023");
        assertThat(header.replaces()).extracting(Found::value).containsExactly("900/QĐ-UBND");
        assertThat(header.cites()).extracting(Found::value).containsExactly("30/2020/NĐ-CP", "88/TTr-SNV");
        assertThat(signature(header.signer())).containsExactly("Phạm Thiện Nghĩa", "Chủ tịch", null);
    }

    @Test
    void whatTheNewsRelayIsReadFromTheirFirstSentence() {
        Header header = HeaderReader.read("""
                Ngày 12/9/2024, Phó Thủ tướng Chính phủ Lê Thành Long đã ký Công điện số 95/CĐ-TTg của Thủ tướng Chính phủ về việc bảo đảm an toàn hồ đập.

                Công điện gửi Bộ trưởng Bộ Xây dựng; Chủ tịch UBND tỉnh Yên Bái, nêu rõ:
                1. Bộ Xây dựng kiểm tra.
                """);
        assertThat(value(header.number())).isEqualTo("95/CĐ-TTg");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_DIEN);
        assertThat(value(header.issuer())).isEqualTo("Thủ tướng Chính phủ");
        assertThat(value(header.issuedOn())).isEqualTo("2024-09-12");
        assertThat(value(header.subject())).isEqualTo("về việc bảo đảm an toàn hồ đập");
        assertThat(signature(header.signer())).containsExactly("Lê Thành Long", "Phó Thủ tướng", null);
        assertThat(header.addressees())
                .extracting(Found::value)
                .containsExactly("Bộ trưởng Bộ Xây dựng", "Chủ tịch UBND tỉnh Yên Bái");
    }

    @Test
    void theSymbolBeforeIsNoPartOfThePlace() {
        Header header = HeaderReader.read("Số: 873/SYT-NVY Vị Thanh, ngày 05 tháng 6 năm 2018\nV/v phòng dịch\n");
        assertThat(value(header.place())).isEqualTo("Vị Thanh");
        assertThat(value(header.number())).isEqualTo("873/SYT-NVY");
    }

    @Test
    void aCompanysNameMayTakeTwoLines() {
        Header header = HeaderReader.read("""
                CÔNG TY CỔ PHẦN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                DƯỢC PHẨM SÔNG HẬU                Độc lập - Tự do - Hạnh phúc
                Số: 15/TB-DPSH               Cần Thơ, ngày 02 tháng 5 năm 2016
                """);
        assertThat(value(header.issuer())).isEqualToIgnoringCase("Công ty cổ phần dược phẩm Sông Hậu");
    }

    @Test
    void aDraftHasNeitherNumberNorDay() {
        Header header = HeaderReader.read("""
                Số:      /BC-UBND
                Bạc Liêu, ngày     tháng 12 năm 2023

                BÁO CÁO
                Kết quả cải cách hành chính năm 2023

                Năm 2023, Ủy ban nhân dân tỉnh đã chỉ đạo.

                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH

                Phạm Văn Thiều
                """);
        assertThat(header.number()).isNull();
        assertThat(value(header.issuedOn())).isEqualTo("2023-12");
        assertThat(value(header.issuer())).isEqualTo("UBND tỉnh Bạc Liêu");
        assertThat(Objects.requireNonNull(header.issuer()).confidence()).isLessThan(0.6);
        assertThat(signature(header.signer())).containsExactly("Phạm Văn Thiều", "Chủ tịch", "TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void ofATextWithoutAHeaderNothingIsInvented() {
        Header header = HeaderReader.read(
                "Để khắc phục hạn chế, Chủ tịch UBND tỉnh yêu cầu các sở báo cáo trước ngày 5/6/2023.");
        assertThat(header)
                .isEqualTo(new Header(
                        null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                        List.of(), List.of()));
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static List<@Nullable String> signature(@Nullable Signer signer) {
        Signer there = Objects.requireNonNull(signer);
        return Arrays.asList(value(there.name()), value(there.title()), value(there.authority()));
    }
}
