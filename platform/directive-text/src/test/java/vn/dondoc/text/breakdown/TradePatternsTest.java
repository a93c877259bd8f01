package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** Patterns that documents of many offices share, each in sentences of our own. */
class TradePatternsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);
    private static final BreakdownContext PROVINCE =
            new BreakdownContext(DocumentType.CONG_VAN, DAY, "UBND tỉnh Vĩnh Long");
    private static final BreakdownContext CENTRE =
            new BreakdownContext(DocumentType.THONG_BAO, DAY, "Văn phòng Chính phủ");

    private static List<String> read(BreakdownContext context, String text) {
        return BreakdownReader.read(text, context).assignments().stream()
                .map(ProposedLine::whole)
                .toList();
    }

    @Test
    void semicolonsInAnOrderPartItsAddressees() {
        assertThat(read(PROVINCE, """
                        1. Yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường kiểm tra các bến đò ngang.
                        """))
                .containsExactly("1 | Thủ trưởng các sở, ban, ngành + Chủ tịch UBND các xã, phường |  | none");
    }

    @Test
    void closingFormulasGiveNoWork() {
        assertThat(read(PROVINCE, """
                        1. Sở Xây dựng rà soát các cầu yếu.

                        Chủ tịch UBND tỉnh đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện các nội dung chỉ đạo nêu trên theo quy định. Trong quá trình thực hiện, nếu có vướng mắc phát sinh, các đơn vị kịp thời báo cáo UBND tỉnh./.
                        """)).containsExactly("1 | Sở Xây dựng |  | none");
        assertThat(read(PROVINCE, """
                        1. Sở Xây dựng rà soát các cầu yếu.

                        Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Công văn này./.
                        """)).contains("1 | Văn phòng UBND tỉnh |  | none");
    }

    @Test
    void aHeadingOfRolesHandsItsPartnersToTheParagraphBelow() {
        assertThat(read(PROVINCE, """
                        1. Sở Tư pháp chủ trì, phối hợp với Sở Xây dựng

                        Xây dựng quy trình cấp phép sửa nhà, quy trình kiểm tra việc sửa nhà và mẫu đơn xin phép.

                        Thời hạn hoàn thành: 30/9/2025.
                        """)).containsExactly("1 | Sở Tư pháp | Sở Xây dựng | 2025-09-30");
    }

    @Test
    void bulletsBelowAWholeSentenceAreMoreWorkForTheSame() {
        assertThat(read(PROVINCE, """
                        1. Sở Y tế kiểm tra các bếp ăn tập thể.

                        - Chỉ đạo các trạm y tế lấy mẫu nước.

                        - Phối hợp với Sở Công Thương tập huấn chủ quán.
                        """))
                .containsExactly(
                        "1 | Sở Y tế |  | none", "1/-1 | Sở Y tế |  | none", "1/-2 | Sở Y tế | Sở Công Thương | none");
    }

    @Test
    void aProvinceIsAddressedByItsNameWhenTheCentreWrites() {
        assertThat(read(CENTRE, """
                        II. NHIỆM VỤ

                        Để hoàn thành các chỉ tiêu của năm, tỉnh Vĩnh Long cần tập trung thực hiện các nhiệm vụ sau:

                        1. Rà soát các dự án chậm tiến độ.

                        2. Đẩy mạnh giải ngân vốn đầu tư công.
                        """))
                .containsExactly("II/1 | tỉnh Vĩnh Long |  | none", "II/2 | tỉnh Vĩnh Long |  | none");
    }

    @Test
    void whatHasBeenDoneOrGrantedIsNoWork() {
        assertThat(read(PROVINCE, """
                        1. Các doanh nghiệp vận tải lớn đã và đang lắp đặt thiết bị.

                        2. Toàn thể cán bộ, viên chức được nghỉ 02 ngày.

                        3. Giao Sở Nội vụ theo dõi việc nghỉ bù.
                        """)).containsExactly("3 | Sở Nội vụ |  | none");
    }

    @Test
    void aHeadOfficesDirectingIsAnOrderButNotWhatItIsAdvisedToDirect() {
        assertThat(read(PROVINCE, """
                        UBND tỉnh cũng chỉ đạo Sở Nội vụ chủ trì tổng hợp kết quả tuyển dụng.
                        """)).containsExactly("- | Sở Nội vụ |  | none");
        assertThat(read(PROVINCE, """
                        1. Sở Nội vụ tham mưu Chủ tịch UBND tỉnh chỉ đạo các xã rà soát biên chế.
                        """)).containsExactly("1 | Sở Nội vụ |  | none");
    }

    @Test
    void whatIsToBeSentInIsTheDutyOfWhomTheSentenceBeforeAddresses() {
        assertThat(read(PROVINCE, """
                        UBND tỉnh yêu cầu các phòng khám tư nhân kiểm kê thuốc hết hạn.

                        Báo cáo gửi về Sở Y tế trước ngày 25/9/2025 để tổng hợp.
                        """))
                .containsExactly("- | các phòng khám tư nhân |  | none", "- | các phòng khám tư nhân |  | 2025-09-25");
    }

    @Test
    void aHeadingWithTimeAndDutiesGivesWork() {
        assertThat(read(PROVINCE, """
                        V. THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN

                        1. Sở Văn hóa, Thể thao và Du lịch tổ chức hội thi bơi.
                        """)).containsExactly("V/1 | Sở Văn hóa, Thể thao và Du lịch |  | none");
    }

    @Test
    void partnersNeedNoPreposition() {
        assertThat(read(PROVINCE, """
                        1. Sở Công Thương chủ trì, phối hợp các đơn vị điện lực trên địa bàn tỉnh trong việc kiểm tra lưới điện.

                        2. UBND các xã phối hợp cơ quan thuế rà soát hộ kinh doanh.

                        3. Các đơn vị được giao chủ trì có trách nhiệm báo cáo; các đơn vị khác phối hợp với cơ quan chủ trì.
                        """))
                .contains(
                        "1 | Sở Công Thương | các đơn vị điện lực trên địa bàn tỉnh | none",
                        "2 | UBND các xã | cơ quan thuế | none",
                        "3 | Các đơn vị được giao chủ trì |  | none");
    }

    @Test
    void recurrencesAreReadWhereADayIsSaidAndWhereNoneIs() {
        assertThat(read(PROVINCE, """
                        1. Sở Tài chính báo cáo tình hình thu ngân sách hằng ngày.

                        2. Sở Tư pháp định kỳ báo cáo UBND tỉnh.

                        3. UBND các xã báo cáo kết quả thực hiện hằng năm (trước ngày 15 tháng 11).
                        """))
                .containsExactly(
                        "1 | Sở Tài chính |  | P1D", "2 | Sở Tư pháp |  | recurring", "3 | UBND các xã |  | P1Y@11-15");
    }

    @Test
    void aQuarterBehindANounIsNoDeadline() {
        assertThat(read(PROVINCE, """
                        1. Sở Tài chính đánh giá tăng trưởng Quý III năm 2025 của tỉnh.

                        2. Sở Y tế trình đề án trong Quý IV năm 2025.
                        """)).containsExactly("1 | Sở Tài chính |  | none", "2 | Sở Y tế |  | 2025-Q4");
    }

    @Test
    void whatIsAskedOfThoseAboveAndHowManyArePickedIsNoWork() {
        assertThat(read(PROVINCE, """
                        1. Sở Nội vụ lập hồ sơ đề nghị Chủ tịch UBND tỉnh xem xét tặng bằng khen.

                        2. Ban Tổ chức hội thi: không quá 05 cá nhân.
                        """)).containsExactly("1 | Sở Nội vụ |  | none");
    }

    @Test
    void anEffectThatOnlyNamesADayIsNoFormula() {
        assertThat(read(PROVINCE, """
                        1. Giao Sở Tư pháp niêm yết danh mục thủ tục kể từ ngày Quyết định có hiệu lực thi hành.
                        """)).containsExactly("1 | Sở Tư pháp |  | none");
    }

    @Test
    void aLabelMaySayInManyWordsWhoIsInCharge() {
        assertThat(read(PROVINCE, """
                        1. Mở lớp bồi dưỡng hòa giải viên

                        - Nội dung: hòa giải ở cơ sở.

                        - Đơn vị chủ trì tham mưu thực hiện: Sở Tư pháp.

                        - Đơn vị phối hợp thực hiện: UBND các xã.

                        - Thời gian thực hiện: Giai đoạn 2026-2030 và những năm tiếp theo.
                        """)).containsExactly("1 | Sở Tư pháp | UBND các xã | 2030");
    }

    @Test
    void allBeforeADutySaysWhichUnitsAndItsListIsTheWork() {
        assertThat(read(PROVINCE, """
                        1. Các đơn vị cung ứng thuốc sạch trên địa bàn tỉnh có trách nhiệm

                        a) Mở rộng mạng lưới nhà thuốc tại các xã vùng cao.

                        2. Các tổ chức, hộ gia đình khai thác đất bãi bồi có trách nhiệm thực hiện quy định về đất đai.

                        3. Giao Ban Quản lý các khu công nghiệp tỉnh chỉ đạo các đơn vị kinh doanh hạ tầng có trách nhiệm:

                        - Đối với các khu, cụm công nghiệp đã có nước máy, tiếp tục duy trì cấp nước.

                        4. Chủ tịch Ủy ban nhân dân các tỉnh, trong đó trọng tâm là các tỉnh: Nghệ An, Quảng Trị:

                        a) Tổ chức rà soát nhà ở của các hộ dân.
                        """))
                .containsExactly(
                        "1/a | Các đơn vị cung ứng thuốc sạch trên địa bàn tỉnh |  | none",
                        "2 | Các tổ chức, hộ gia đình khai thác đất bãi bồi |  | none",
                        "3 | Ban Quản lý các khu công nghiệp tỉnh |  | none",
                        "3/-1 | Ban Quản lý các khu công nghiệp tỉnh |  | none",
                        "4/a | Chủ tịch Ủy ban nhân dân các tỉnh |  | none");
    }

    @Test
    void forWhomOneSignsIsNoAddressee() {
        assertThat(read(PROVINCE, """
                        1. Giao Sở Tư pháp thừa lệnh Chủ tịch Ủy ban nhân dân tỉnh ký văn bản trả lời.

                        2. Giao Giám đốc Sở Y tế thay mặt Ủy ban nhân dân tỉnh trả lời công dân.

                        3. Sở Xây dựng phối hợp với các đơn vị cấp nước thuộc phạm vi quản lý xây dựng phương án.
                        """))
                .containsExactly(
                        "1 | Sở Tư pháp |  | none",
                        "2 | Giám đốc Sở Y tế |  | none",
                        "3 | Sở Xây dựng | các đơn vị cấp nước thuộc phạm vi quản lý | none");
    }
}
