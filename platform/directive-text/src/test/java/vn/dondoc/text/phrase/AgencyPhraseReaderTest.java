package vn.dondoc.text.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyPhraseReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Xây dựng xây dựng kế hoạch                                    | Sở Xây dựng
            Bộ Quốc phòng chủ trì, phối hợp với Bộ Công an                   | Bộ Quốc phòng
            Sở Lao động - Thương binh và Xã hội phối hợp với Sở Y tế         | Sở Lao động - Thương binh và Xã hội
            Trung tâm Phòng, chống HIV/AIDS tổ chức truyền thông             | Trung tâm Phòng, chống HIV/AIDS
            Ban quản lý rừng Cần Giờ tuần tra                                | Ban quản lý rừng Cần Giờ
            các sở, ban, ngành tỉnh khẩn trương báo cáo                      | các sở, ban, ngành tỉnh
            các đơn vị có tỷ lệ giải ngân thấp nghiêm túc rút kinh nghiệm    | các đơn vị có tỷ lệ giải ngân thấp
            Giám đốc Sở Nội vụ và Chủ tịch UBND các huyện tập trung rà soát  | Giám đốc Sở Nội vụ và Chủ tịch UBND các huyện
            các Bộ: Công an, Tài chính hướng dẫn                             | các Bộ: Công an, Tài chính
            Ủy ban nhân dân 02 huyện: Châu Thành, Gò Quao kiểm tra           | Ủy ban nhân dân 02 huyện: Châu Thành, Gò Quao
            """)
    void thePhraseEndsWhereTheActionBegins(String text, String phrase) {
        Tokens tokens = Tokens.of(text.strip());
        AgencyPhrase read = AgencyPhraseReader.strictly(tokens, 0).orElseThrow();
        assertThat(text.strip().substring(0, tokens.get(read.to() - 1).end())).isEqualTo(phrase.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo được gửi về Sở",
                "Tổ chức các hoạt động",
                "lãnh đạo phối hợp",
                "Trường hợp có vướng mắc",
                "Giao thông đường thủy"
            })
    void whatNamesNobodyIsNoPhrase(String text) {
        assertThat(AgencyPhraseReader.strictly(Tokens.of(text), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            các Bộ: Công an, Tài chính                          | Bộ Công an;Bộ Tài chính
            UBND các phường: Một, Hai                           | UBND phường Một;UBND phường Hai
            các sở, ban, ngành; UBND các huyện, thành phố       | các sở, ban, ngành;UBND các huyện, thành phố
            Sở Văn hóa, Thể thao và Du lịch, Sở Y tế            | Sở Văn hóa, Thể thao và Du lịch;Sở Y tế
            Ủy ban nhân dân 02 huyện: Châu Thành, Gò Quao       | Ủy ban nhân dân 02 huyện: Châu Thành, Gò Quao
            """)
    void entriesAreBodiesAndClassesOfBodies(String text, String entries) {
        Tokens tokens = Tokens.of(text.strip());
        AgencyPhrase all = new AgencyPhrase(0, tokens.size(), AgencyPhrase.Kind.AGENCY, AgencyPhrase.Stop.OTHER);
        assertThat(AgencyList.of(tokens, all))
                .extracting(AgencyList.Entry::phrase)
                .isEqualTo(List.of(entries.strip().split(";")));
    }
}
