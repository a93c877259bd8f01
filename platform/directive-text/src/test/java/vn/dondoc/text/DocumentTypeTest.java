package vn.dondoc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.text.DocumentNumberTest.number;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTest {

    private static DocumentType type(String code) {
        return DocumentType.ofCode(code).orElseThrow();
    }

    @Test
    void theDecreeHasTwentyNineTypesWithTheseAbbreviations() {
        assertThat(Arrays.stream(DocumentType.values())
                        .limit(29)
                        .map(type -> type.code() + " " + type.vietnameseName()))
                .containsExactly(
                        "NQ Nghị quyết",
                        "QĐ Quyết định",
                        "CT Chỉ thị",
                        "QC Quy chế",
                        "QyĐ Quy định",
                        "TC Thông cáo",
                        "TB Thông báo",
                        "HD Hướng dẫn",
                        "CTr Chương trình",
                        "KH Kế hoạch",
                        "PA Phương án",
                        "ĐA Đề án",
                        "DA Dự án",
                        "BC Báo cáo",
                        "BB Biên bản",
                        "TTr Tờ trình",
                        "HĐ Hợp đồng",
                        "CV Công văn",
                        "CĐ Công điện",
                        "BGN Bản ghi nhớ",
                        "BTT Bản thỏa thuận",
                        "GUQ Giấy ủy quyền",
                        "GM Giấy mời",
                        "GGT Giấy giới thiệu",
                        "GNP Giấy nghỉ phép",
                        "PG Phiếu gửi",
                        "PC Phiếu chuyển",
                        "PB Phiếu báo",
                        "ThC Thư công");
    }

    @Test
    void legalTypesFollowAndThePartysConclusion() {
        assertThat(Arrays.stream(DocumentType.values()).skip(29).map(DocumentType::code))
                .containsExactly("Luật", "PL", "L", "NĐ", "NQLT", "TT", "TTLT", "KL");
    }

    @Test
    void noTwoTypesShareACodeEvenWithoutRegardToCase() {
        assertThat(Arrays.stream(DocumentType.values()).map(type -> type.code().toUpperCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCodeIsReadInAnyCaseAndWithTheLookAlikeOfĐ() {
        assertThat(type("CT")).isEqualTo(DocumentType.CHI_THI);
        assertThat(type("CTr")).isEqualTo(DocumentType.CHUONG_TRINH);
        assertThat(type(" qđ ")).isEqualTo(DocumentType.QUYET_DINH);
        assertThat(type("Q\u00D0")).isEqualTo(DocumentType.QUYET_DINH);
        assertThat(type("ĐA")).isEqualTo(DocumentType.DE_AN);
        assertThat(type("DA")).isEqualTo(DocumentType.DU_AN);
        assertThat(type("TC")).isEqualTo(DocumentType.THONG_CAO);
        assertThat(type("ThC")).isEqualTo(DocumentType.THU_CONG);
    }

    @Test
    void anUnknownCodeIsNoType() {
        assertThat(DocumentType.ofCode("XX")).isEmpty();
        assertThat(DocumentType.ofCode("")).isEmpty();
        assertThat(DocumentType.ofCode("Chỉ thị")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CT,  12/KH-UBND,     KE_HOACH
            CT,  12/CTr-UBND,    CHUONG_TRINH
            CTr, 12/CT-UBND,     CHI_THI
            KH,  2014/CV-SYT,    CONG_VAN
            NQ,  15/2020/QĐ-TTg, QUYET_DINH
            BC,  07-NQ/TU,       NGHI_QUYET
            CV,  12/KH-UBND,     KE_HOACH
            CV,  15/2020/QĐ-TTg, QUYET_DINH
            ThC, 12/TB-UBND,     THONG_BAO
            """)
    void aNumberThatNamesAnotherTypeContradicts(String code, String text, DocumentType named) {
        assertThat(type(code).contradictedBy(number(text))).contains(named);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CT,   04/CT-UBND
            QĐ,   15/2020/QĐ-TTg
            KH,   2014/KH-SYT-CĐN
            NQ,   07-NQ/TU
            NQ,   7/nq-tu
            CV,   1233/UBND-XD
            CV,   20/SYT-NVY
            CV,   123-CV/TU
            CV,   1234/CT-TTHT
            Luật, 45/2019/QH14
            PL,   04/2023/UBTVQH15
            TB,   11/KL-UBND
            """)
    void aNumberThatNamesThisTypeOrNoneDoesNotContradict(String code, String text) {
        assertThat(type(code).contradictedBy(number(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CT,  04/CT-UBND,       CT
            CTr, 04/CTr-UBND,      CTr
            QĐ,  15/QĐ-UBND,       QĐ
            QĐ,  15/2020/QĐ-UBND,  QĐ/QPPL
            NQ,  21/2019/NQ-HĐND,  NQ/QPPL
            CT,  12/2008/CT-UBND,  CT/QPPL
            KH,  12/2020/KH-UBND,  KH
            NĐ,  30/2020/NĐ-CP,    NĐ/QPPL
            NĐ,  30/NĐ-CP,         NĐ/QPPL
            CV,  1233/UBND-XD,     CV
            """)
    void legalDocumentsAreCountedApart(String code, String text, String series) {
        assertThat(type(code).series(number(text))).isEqualTo(series);
    }
}
