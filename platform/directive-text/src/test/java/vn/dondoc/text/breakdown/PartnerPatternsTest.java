package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** Who takes part, who is meant, and whom rules oblige, each in sentences of our own. */
class PartnerPatternsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    private static List<String> read(DocumentType type, String text) {
        return BreakdownReader.read(text, new BreakdownContext(type, DAY, "UBND tỉnh Vĩnh Long")).assignments().stream()
                .map(ProposedLine::roles)
                .toList();
    }

    @Test
    void otherActsMayStandBetweenWorkingTogetherAndWithWhom() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Công Thương thường xuyên phối hợp, trao đổi thông tin với các sở, ngành về giá lúa.
                        2. Sở Y tế kiểm tra bếp ăn; phối hợp, hỗ trợ Sở Giáo dục và Đào tạo tập huấn cho người nấu bếp.
                        3. Sở Xây dựng phối hợp, hỗ trợ các hộ dân dời nhà.
                        """))
                .containsExactly(
                        "1 | Sở Công Thương | các sở, ngành",
                        "2 | Sở Y tế | Sở Giáo dục và Đào tạo",
                        "3 | Sở Xây dựng | ");
    }

    @Test
    void aKindOfBodyKeepsTheWorkThatNamesIt() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Xây dựng phối hợp với các cơ quan truyền thông, các đơn vị quản lý đường bộ khu vực đưa tin về cầu yếu.
                        2. Công an tỉnh phối hợp với các sở kiểm tra bến thủy.
                        3. Phòng Kết cấu hạ tầng xây dựng tham mưu việc sửa cống.
                        """))
                .containsExactly(
                        "1 | Sở Xây dựng | các cơ quan truyền thông + các đơn vị quản lý đường bộ khu vực",
                        "2 | Công an tỉnh | các sở",
                        "3 | Phòng Kết cấu hạ tầng xây dựng | ");
    }

    @Test
    void whoIsOnlyPointedToIsTheOneNamedBefore() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Giao Sở Tài chính cân đối nguồn vốn. Sở này phải trình phương án lên UBND tỉnh.
                        2. Sở này, Sở kia cùng làm.
                        """))
                .startsWith("1 | Sở Tài chính | ")
                .doesNotContain("1 | Sở này | ");
    }

    @Test
    void whatRulesSayUnderTheirCarryingOutIsWork() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        QUYẾT ĐỊNH
                        Quy định cấp phép bến thủy trên địa bàn tỉnh

                        Điều 3. Điều kiện cấp phép

                        1. Chủ bến có trách nhiệm:

                        a) Bố trí phao cứu sinh.

                        Điều 7. Tổ chức thực hiện

                        1. Sở Xây dựng có trách nhiệm:

                        a) Hướng dẫn chủ bến lập hồ sơ;

                        b) Kiểm tra bến thủy mỗi mùa nước nổi.

                        2. Công an tỉnh xử lý bến không phép.
                        """))
                .containsExactly(
                        "Điều 7/1/a | Sở Xây dựng | ", "Điều 7/1/b | Sở Xây dựng | ", "Điều 7/2 | Công an tỉnh | ");
    }

    @Test
    void anOfficesNameCutInTwoIsOne() {
        assertThat(read(DocumentType.CONG_VAN, """
                        3. Các xã ven sông rà soát hộ dân đang ở dưới chân bờ kè đã nứt và báo cáo về tỉnh,
                        gửi kèm danh sách các hộ phải dời đi nơi khác trước khi nước lên.
                        4. Văn phòng
                        Ủy ban nhân dân tỉnh theo dõi, đôn đốc các xã ven sông thực hiện việc nêu trên.
                        """)).last().isEqualTo("4 | Văn phòng Ủy ban nhân dân tỉnh | ");
    }

    @Test
    void aSentenceThatGoesOnLikeTheRecipientsDoesNotEndTheDocument() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Y tế soạn tờ rơi về nước sạch sao cho phù hợp
                        với nhận thức, tiếng nói của đồng bào ở các xã vùng trũng.
                        2. Công an tỉnh kiểm tra bến thủy.
                        """)).containsExactly("1 | Sở Y tế | ", "2 | Công an tỉnh | ");
    }

    @Test
    void aHeadingThatSaysWhichBodiesIsTakenWhole() {
        assertThat(read(DocumentType.CONG_VAN, """
                        2. Đối với các cơ sở sản xuất có lò đốt trong khu dân cư:

                        - Rà soát hệ thống lọc bụi.

                        - Không đốt rác ngoài trời.
                        """))
                .containsExactly(
                        "2/-1 | các cơ sở sản xuất có lò đốt trong khu dân cư | ",
                        "2/-2 | các cơ sở sản xuất có lò đốt trong khu dân cư | ");
    }

    @Test
    void whatABodyIsToServeAsIsNoPartOfItsName() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Giao UBND xã Long Hồ làm cơ quan chủ quản dự án kè. Giao Sở Tài chính bố trí vốn.
                        """)).containsExactly("1 | UBND xã Long Hồ | ", "1 | Sở Tài chính | ");
    }

    @Test
    void eitherOfTwoTakesPart() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Xây dựng chủ trì, phối hợp với Công an xã hoặc UBND các xã kiểm tra xe chở cát.
                        """)).containsExactly("1 | Sở Xây dựng | Công an xã + UBND các xã");
    }

    @Test
    void whomRulesPutInChargeByNameHasWorkAndACitizenHasDuties() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        QUYẾT ĐỊNH
                        Quy định giá nước sạch trên địa bàn tỉnh

                        Điều 4. Dữ liệu về giá

                        1. Sở Tài chính chủ trì, phối hợp với các cơ quan liên quan:

                        a) Xây dựng cơ sở dữ liệu giá nước;

                        2. Hộ gia đình có trách nhiệm:

                        a) Trả tiền nước đúng hạn;
                        """))
                .containsExactly("Điều 4/1/a | Sở Tài chính | các cơ quan liên quan");
    }

    @Test
    void whatTheyDoSaysWhichUnitsTakePart() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Công an tỉnh phối hợp với Sở Xây dựng, đơn vị quản lý cầu tổ chức phân luồng.
                        2. Sở Công Thương phối hợp với các đơn vị cung cấp điện, nước, viễn thông (nếu có) để dời cột.
                        3. Công an tỉnh phối hợp với các đơn vị quản lý chặt chẽ bến bãi, xử lý nghiêm vi phạm.
                        """))
                .containsExactly(
                        "1 | Công an tỉnh | Sở Xây dựng, đơn vị quản lý cầu",
                        "2 | Sở Công Thương | các đơn vị cung cấp điện, nước, viễn thông",
                        "3 | Công an tỉnh | các đơn vị");
    }

    @Test
    void aBracketBehindANameSaysThatItOnlyTakesPart() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Xây dựng (chủ trì), Sở Tài chính (phối hợp), Sở Y tế (cơ quan phối hợp) rà soát các cầu yếu.
                        2. Sở Tài chính (phối hợp) bố trí kinh phí.
                        """))
                .containsExactly("1 | Sở Xây dựng | Sở Tài chính + Sở Y tế", "2 | Sở Tài chính | ");
    }

    @Test
    void oneSignOfDirtPartsNoName() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Tài chính phối hợp với các sở, ngành, địa ˆ phương bố trí kinh phí.
                        """)).containsExactly("1 | Sở Tài chính | các sở, ngành, địa phương");
    }
}
