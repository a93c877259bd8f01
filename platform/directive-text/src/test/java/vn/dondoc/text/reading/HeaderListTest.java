package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.header.Found;

/** Where the lists of addressees and recipients begin, go on and end; each text was written for this test. */
class HeaderListTest {

    private static final String LETTER = """
            UBND TỈNH BẾN TRE      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ THỦY LỢI              Độc lập - Tự do - Hạnh phúc
            Số: 41/STL-QLCT        Bến Tre, ngày 13 tháng 5 năm 2021
            V/v vận hành cống ngăn mặn

            """;

    private static final String BODY = """
            Thực hiện Kế hoạch số 12/KH-UBND, Sở Thủy lợi đề nghị đóng cống trước ngày 20/5/2021./.

            """;

    @Test
    void listedSemicolonsWithinALineAreTheEntrysOwn() {
        assertThat(recipients("""
                Nơi nhận:
                - Như trên;
                - Văn phòng Sở: CVP, các PCVP; Tổ Thư ký; các Phòng: KT, TC;
                - Lưu: VT, QLCT.
                """))
                .containsExactly(
                        "Như trên", "Văn phòng Sở: CVP, các PCVP; Tổ Thư ký; các Phòng: KT, TC", "Lưu: VT, QLCT");
    }

    @Test
    void aLineInSmallLettersGoesOnBehindTheSemicolonAbove() {
        assertThat(recipients("""
                Nơi nhận:
                - Như trên;
                - Văn phòng Sở: CVP, các PCVP;
                  các Phòng: KT, TC;
                - Lưu: VT, QLCT.
                """))
                .containsExactly("Như trên", "Văn phòng Sở: CVP, các PCVP; các Phòng: KT, TC", "Lưu: VT, QLCT");
    }

    @Test
    void unitsInCapitalsGoOnBehindTheSemicolonAbove() {
        assertThat(recipients("""
                Nơi nhận:
                - Như trên;
                - Văn phòng Sở: CVP;
                Tổ Thư ký; Phòng KT;
                - Lưu: VT, QLCT.
                """))
                .containsExactly("Như trên", "Văn phòng Sở: CVP; Tổ Thư ký; Phòng KT", "Lưu: VT, QLCT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lưu: VT, QLCT (2) Bến",
                "Lưu: VT, QLCT. BN",
                "Lưu: VT; Phòng Quản lý cống, Phòng Kỹ thuật",
                "Lưu: VT; 3.05.21"
            })
    void whoTypedItOrKeepsACopyIsOfTheFileCopy(String copy) {
        assertThat(recipients("Nơi nhận:\n- Như trên;\n- " + copy + ".\n\nGIÁM ĐỐC\n\nTrần Văn Bảy\n"))
                .containsExactly("Như trên", copy);
    }

    @Test
    void purposeInBracketsBehindTheSemicolonIsOfTheEntry() {
        assertThat(recipients("Nơi nhận:\n- Như Điều 2; (để thi hành);\n- Báo Đồng Khởi;\n- Lưu: VT.\n"))
                .containsExactly("Như Điều 2; (để thi hành)", "Báo Đồng Khởi", "Lưu: VT");
    }

    @Test
    void signatureBehindASemicolonIsNoRecipient() {
        assertThat(recipients("""
                Nơi nhận:
                - Như trên; KT. GIÁM ĐỐC
                - Các huyện ven biển; PHÓ GIÁM ĐỐC
                - Trung tâm Giống; Lưu: VT;
                - Báo Đồng Khởi; Trần Văn Bảy
                """))
                .containsExactly("Như trên", "Các huyện ven biển", "Trung tâm Giống", "Báo Đồng Khởi");
    }

    @Test
    void markOfTheSignatureIsNoPartOfTheFileCopy() {
        assertThat(recipients("""
                Nơi nhận:
                - Như trên;
                - Lưu: VT, QLCT (2). 18
                KT. GIÁM ĐỐC
                PHÓ GIÁM ĐỐC
                (Đã ký)
                Trần Văn Bảy
                """)).containsExactly("Như trên", "Lưu: VT, QLCT (2)");
    }

    @Test
    void listWithoutItsLabelBeginsWithAsAbove() {
        assertThat(recipients("""
                - Như trên;
                - Báo Đồng Khởi;
                - Lưu VT, QLCT.
                GIÁM ĐỐC
                Trần Văn Bảy
                """)).containsExactly("Như trên", "Báo Đồng Khởi", "Lưu VT, QLCT");
    }

    @Test
    void recipientsOnOneLineArePartedAtTheirDashes() {
        assertThat(recipients("Nơi nhận: - Như trên; - Báo Đồng Khởi; - Lưu: VT, QLCT.\nGIÁM ĐỐC\nTrần Văn Bảy\n"))
                .containsExactly("Như trên", "Báo Đồng Khởi", "Lưu: VT, QLCT");
    }

    @Test
    void recipientsWithoutDashesEndWithTheirSemicolons() {
        assertThat(recipients("""
                Nơi nhận:
                Như trên;
                Các huyện ven biển
                và thành phố;
                Lưu: VT, QLCT.
                GIÁM ĐỐC
                Trần Văn Bảy
                """)).containsExactly("Như trên", "Các huyện ven biển và thành phố", "Lưu: VT, QLCT");
    }

    @Test
    void addresseesWithoutDashesEndWithTheirSemicolons() {
        assertThat(addressees("Kính gửi:\nTrạm Thủy nông Ba Lai;\nĐội Quản lý cống Thạnh Phú.\n"))
                .containsExactly("Trạm Thủy nông Ba Lai", "Đội Quản lý cống Thạnh Phú");
    }

    @Test
    void labelMayHaveLostItsBlankAndIsNotTheOneThatTheRecipientsName() {
        List<Found<String>> found = HeaderReader.read(LETTER + "Kínhgửi: Trạm Thủy nông Ba Lai\n\n" + BODY
                        + "Nơi nhận:\n- Như kính gửi;\n- Báo Đồng Khởi;\n- Lưu: VT.\n")
                .addressees();
        assertThat(values(found)).containsExactly("Trạm Thủy nông Ba Lai");
    }

    @Test
    void addressBehindAFirmsNameIsNotItsName() {
        assertThat(addressees("Kính gửi: Công ty Cống Ba Lai\n(Việt Nam)\n(Đ/c: ấp 3, xã Ba Lai - MST: 010757)\n"))
                .containsExactly("Công ty Cống Ba Lai (Việt Nam)");
    }

    @Test
    void telegramMayBeSentByADeputyHeadOfABoard() {
        assertThat(addressees("PHÓ TRƯỞNG BAN CHỈ ĐẠO 389 QUỐC GIA điện:\n\n- Sở Thủy lợi;\n- Sở Công Thương.\n\n"))
                .containsExactly("Sở Thủy lợi", "Sở Công Thương");
    }

    @Test
    void moreAddresseesStandBehindASecondLabel() {
        assertThat(addressees("Kính gửi: Trạm Thủy nông Ba Lai\n\nĐồng kính gửi: UBND huyện Giồng Trôm\n"))
                .containsExactly("Trạm Thủy nông Ba Lai", "UBND huyện Giồng Trôm");
    }

    @Test
    void nameThatEndsWithAndGoesOnWithACapital() {
        assertThat(addressees("Kính gửi: Ban Quản lý công trình Nông nghiệp và\nPhát triển nông thôn\n"))
                .containsExactly("Ban Quản lý công trình Nông nghiệp và Phát triển nông thôn");
    }

    @Test
    void addresseesStandFarToTheRightWithEmptyLinesBetween() {
        assertThat(addressees("Kính gửi:  - Trạm Thủy nông Ba Lai;\n\n"
                        + " ".repeat(67) + "- Trạm Thủy nông Giồng Trôm;\n\n"
                        + " ".repeat(67) + "- Đội Quản lý cống Thạnh Phú.\n\n"))
                .containsExactly("Trạm Thủy nông Ba Lai", "Trạm Thủy nông Giồng Trôm", "Đội Quản lý cống Thạnh Phú");
    }

    @Test
    void oneAddresseeMayStandBelowTheLabelWithoutADash() {
        assertThat(addressees("Kính gửi:\nTrạm Thủy nông Ba Lai\n\n")).containsExactly("Trạm Thủy nông Ba Lai");
    }

    @Test
    void oneAddresseeWithoutADashMayHaveTwoLines() {
        assertThat(addressees("Kính gửi:\n\nCác Trạm Thủy nông Ba Lai, Giồng Trôm,\nThạnh Phú, Bình Đại\n\n"))
                .containsExactly("Các Trạm Thủy nông Ba Lai, Giồng Trôm, Thạnh Phú, Bình Đại");
    }

    @Test
    void sentenceBelowTheLabelIsNoAddressee() {
        assertThat(addressees("Kính gửi:\n\nNước mặn đã vào sâu 45 km, độ mặn tại Giồng Trôm vượt ngưỡng:\n\n"))
                .isEmpty();
    }

    @Test
    void groundsThatAPageHasPutBehindTheLastAddresseeAreNotHis() {
        assertThat(addressees(
                        "Kính gửi: - Trạm Thủy nông Ba Lai\n- Đội Quản lý cống Thạnh Phú Căn cứ Luật Thủy lợi;\n"))
                .containsExactly("Trạm Thủy nông Ba Lai", "Đội Quản lý cống Thạnh Phú");
    }

    private static List<String> recipients(String closing) {
        return values(HeaderReader.read(LETTER + "Kính gửi: Trạm Thủy nông Ba Lai.\n\n" + BODY + closing)
                .recipients());
    }

    private static List<String> addressees(String lines) {
        return values(HeaderReader.read(LETTER + lines + BODY).addressees());
    }

    private static List<String> values(List<Found<String>> found) {
        return found.stream().map(Found::value).toList();
    }
}
