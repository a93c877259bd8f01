package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** What rules lay on whom they name by what he does, and what they only say of him, each in sentences of our own. */
class RulesPatternsTest {

    private static List<String> read(DocumentType type, String text) {
        return BreakdownReader.read(text, new BreakdownContext(type, LocalDate.of(2025, 9, 10), "UBND tỉnh Vĩnh Long"))
                .assignments()
                .stream()
                .map(ProposedLine::lead)
                .toList();
    }

    private static List<String> rules(String articles) {
        return read(DocumentType.QUYET_DINH, "QUYẾT ĐỊNH\nBan hành Quy chế quản lý bến thủy\n\n" + articles);
    }

    @Test
    void whoIsNamedByWhatHeDoesHasTheDuty() {
        assertThat(rules("""
                        Điều 4. Kê khai giá vé

                        1. Cơ quan tiếp nhận văn bản kê khai giá vé, giá gửi xe có trách nhiệm trả lời chủ bến.

                        2. Các đơn vị quy định tại Điều 1 Quy chế này có trách nhiệm lưu hồ sơ.
                        """))
                .containsExactly(
                        "Điều 4/1 | Cơ quan tiếp nhận văn bản kê khai giá vé, giá gửi xe",
                        "Điều 4/2 | Các đơn vị quy định tại Điều 1 Quy chế này");
    }

    @Test
    void whatOneAgencyAsksOfAnotherIsNoOrderOfTheRules() {
        assertThat(rules("""
                        Điều 5. Lấy ý kiến

                        1. Cơ quan, đơn vị lấy ý kiến giao cho đơn vị hoặc cá nhân chủ trì soạn thảo văn bản.

                        2. Thời gian người có thẩm quyền giao cho đơn vị hoặc cá nhân giải quyết trong vòng 01 ngày.
                        """)).isEmpty();
    }

    @Test
    void stepsThatRulesListAreNoWork() {
        assertThat(rules("""
                        Điều 8. Trả lời

                        Cơ quan góp ý kiến thực hiện các bước sau:

                        1. Tiếp nhận hồ sơ.

                        2. Phê duyệt, gửi ý kiến.
                        """)).isEmpty();
    }

    @Test
    void whatIsHandedOverIsNoOrder() {
        assertThat(rules("""
                        Điều 5. Thẩm quyền

                        2. Sở Tài chính quyết định tiếp nhận tài sản chuyển giao cho cơ quan, đơn vị thuộc tỉnh để khai thác.
                        """)).isEmpty();
    }

    @Test
    void whomAnAgencyPutsOnATaskIsItsOwnAffair() {
        assertThat(rules("""
                        Điều 16. Trách nhiệm của các cơ quan, đơn vị

                        1. Lưu hồ sơ bến thủy.

                        2. Phân công cán bộ, công chức quản lý hồ sơ.
                        """)).containsExactly("Điều 16/1 | các cơ quan, đơn vị", "Điều 16/2 | các cơ quan, đơn vị");
    }

    @Test
    void whatIsToBeDoneIfSomethingIsFoundStaysWithWhomTheTextAddresses() {
        assertThat(read(DocumentType.CONG_VAN, """
                        UBND tỉnh yêu cầu các sở, UBND các xã thực hiện các nội dung sau:

                        - Rà soát hộ kinh doanh; trường hợp có dấu hiệu vi phạm thì chuyển hồ sơ sang cho Công an tỉnh để xử lý.
                        """)).containsExactly("-1 | các sở + UBND các xã");
    }

    @Test
    void whatTheyAreToReportInDifficultiesIsAskedForEverywhere() {
        assertThat(read(DocumentType.CONG_VAN, """
                        UBND tỉnh yêu cầu các sở, UBND các xã thực hiện các nội dung sau:

                        1. Rà soát hộ kinh doanh. Đối với các trường hợp khó khăn, vướng mắc, các sở chủ động báo cáo cấp trên.
                        """)).containsExactly("1 | các sở + UBND các xã");
    }

    @Test
    void privatePersonsHaveTheDutiesThatTheirTradeNames() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Người nuôi tôm sống ven sông có trách nhiệm dời bè trước mùa lũ.

                        2. Thương nhân thu mua gạo, thương nhân xay xát gạo, chịu trách nhiệm lưu mẫu gạo.

                        3. Các thương nhân xay xát gạo ven sông: Báo cáo lượng gạo tồn kho.

                        4. Người dân phấn khởi.
                        """))
                .containsExactly(
                        "1 | Người nuôi tôm sống ven sông",
                        "2 | Thương nhân thu mua gạo, thương nhân xay xát gạo",
                        "3 | Các thương nhân xay xát gạo ven sông");
    }

    @Test
    void dutiesBelowAnArticleOfSupervisionAreWorkOfWhomItBinds() {
        assertThat(rules("""
                        Điều 5. Giám sát, báo cáo và xử lý vi phạm

                        1. Tổ chức, cá nhân khai thác cát có trách nhiệm:

                        a) Báo cáo lượng cát đã khai thác cho Sở Xây dựng;

                        b) Thực hiện việc lấp hố cát.
                        """))
                .containsExactly(
                        "Điều 5/1/a | Tổ chức, cá nhân khai thác cát", "Điều 5/1/b | Tổ chức, cá nhân khai thác cát");
    }

    @Test
    void partyBodiesAreAddressedLikeOthers() {
        assertThat(read(DocumentType.KE_HOACH, """
                        1. Đảng đoàn Hội Nông dân tỉnh phổ biến nghị quyết.

                        2. Ban Thường vụ Đảng ủy các xã, phường lãnh đạo việc kiểm tra cầu.
                        """))
                .containsExactly("1 | Đảng đoàn Hội Nông dân tỉnh", "2 | Ban Thường vụ Đảng ủy các xã, phường");
    }
}
