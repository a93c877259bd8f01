package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** Bodies whose names are easily cut or run on, each in every form of sentence that may address it. */
class BodiesByFormTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);
    private static final String ACT = " tổ chức rà soát các điểm sạt lở ven sông.\n";

    private static List<String> read(String text) {
        return BreakdownReader.read(text, new BreakdownContext(DocumentType.CHI_THI, DAY, "UBND tỉnh Vĩnh An"))
                .assignments()
                .stream()
                .map(ProposedLine::roles)
                .toList();
    }

    /** One form of addressing: the item, and what is proposed of it. */
    private record Form(String item, String expected) {}

    private static Stream<Form> forms(String body) {
        String begun = body.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + body.substring(1);
        return Stream.of(
                new Form("1. Giao " + body + ACT, "1 | " + body + " | "),
                new Form("1. Đề nghị " + body + ACT, "1 | " + body + " | "),
                new Form("1. " + begun + ACT, "1 | " + begun + " | "),
                new Form("1. " + begun + " có trách nhiệm" + ACT, "1 | " + begun + " | "),
                new Form("1. " + begun + " phải" + ACT, "1 | " + begun + " | "),
                new Form("1. " + begun + " cùng với Sở Xây dựng" + ACT, "1 | " + begun + " | Sở Xây dựng"),
                new Form("1. " + begun + " chủ trì, phối hợp với Sở Xây dựng" + ACT, "1 | " + begun + " | Sở Xây dựng"),
                new Form("1. Sở Xây dựng chủ trì, phối hợp với " + body + ACT, "1 | Sở Xây dựng | " + body),
                new Form("1. " + begun + "\n- Tổ chức rà soát các điểm sạt lở ven sông.\n", "1/-1 | " + begun + " | "),
                new Form("1. " + begun + ":\na) Tổ chức rà soát các điểm sạt lở.\n", "1/a | " + begun + " | "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban QLDA đầu tư xây dựng khu vực",
                "Ban Quản lý dự án đầu tư xây dựng các công trình thủy lợi",
                "Ban Quản lý rừng đặc dụng",
                "Ban An toàn giao thông tỉnh",
                "Quỹ Bảo vệ và phát triển rừng tỉnh",
                "Tỉnh đoàn",
                "Tỉnh Đoàn Vĩnh An",
                "Thành đoàn Tân Lộc",
                "Thanh tra tỉnh",
                "Thống kê tỉnh",
                "thủ trưởng các cơ quan, đơn vị",
                "từng đồng chí ủy viên Ủy ban nhân dân tỉnh",
                "các hội, hiệp hội ngành nghề",
                "các doanh nghiệp kinh doanh hạ tầng cụm công nghiệp",
            })
    void aBodysNameIsWholeInEveryFormThatAddressesIt(String body) {
        assertThat(forms(body))
                .allSatisfy(
                        form -> assertThat(read(form.item())).as(form.item()).containsExactly(form.expected()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Giao %s", "%s", "%s phải", "Yêu cầu %s"})
    void aSharedHeadLeavesItsLevelToAnother(String form) {
        assertThat(read("1. " + form.formatted("UBND các huyện: An Bình, Tân Lộc và thành phố Vĩnh An") + ACT))
                .containsExactly("1 | UBND huyện An Bình + UBND huyện Tân Lộc + UBND thành phố Vĩnh An | ");
    }

    @Test
    void aListBehindATopicIsOneAddresseeThoughAColonPartsIt() {
        assertThat(read("1. Đối với các dự án chậm tiến độ, các Bộ: Xây dựng, Công an, Tài chính rà soát vướng mắc."))
                .containsExactly("1 | Bộ Xây dựng + Bộ Công an + Bộ Tài chính | ");
    }
}
