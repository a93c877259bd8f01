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
            Ban Chỉ đạo phòng, chống sạt lở bờ biển tỉnh theo dõi            | Ban Chỉ đạo phòng, chống sạt lở bờ biển tỉnh
            Văn phòng Ban Chỉ đạo phòng thủ dân sự quốc gia theo dõi         | Văn phòng Ban Chỉ đạo phòng thủ dân sự quốc gia
            Ban Chỉ đạo tổ chức họp                                          | Ban Chỉ đạo
            Ban Quản lý dự án đầu tư xây dựng công trình giao thông rà soát  | Ban Quản lý dự án đầu tư xây dựng công trình giao thông
            Trung tâm Giáo dục thường xuyên thường xuyên báo cáo             | Trung tâm Giáo dục thường xuyên
            Tổng công ty Hàng không Việt Nam rà soát                         | Tổng công ty Hàng không Việt Nam
            Bộ Ngoại giao khẩn trương báo cáo                                | Bộ Ngoại giao
            Các đơn vị quản lý, khai thác bến thủy có trách nhiệm kiểm tra   | Các đơn vị quản lý, khai thác bến thủy
            Các đơn vị quản lý chặt chẽ bến thủy, có trách nhiệm kiểm tra    | Các đơn vị
            các đơn vị có chức năng đào tạo, bồi dưỡng thuộc tỉnh niêm yết   | các đơn vị có chức năng đào tạo, bồi dưỡng thuộc tỉnh
            Hiệu trưởng các trường mầm non, tiểu học rà soát                 | Hiệu trưởng các trường mầm non, tiểu học
            UBND các phường xây dựng kế hoạch tự kiểm tra                    | UBND các phường
            Sở Y tế tổ chức hội nghị                                         | Sở Y tế
            Các cơ quan, tổ chức chính trị - xã hội tổ chức đoàn kiểm tra    | Các cơ quan, tổ chức chính trị - xã hội
            các cơ quan theo quy định báo cáo                                | các cơ quan theo quy định
            Các chủ đầu tư đang thi công khắc phục các điểm sạt lở           | Các chủ đầu tư đang thi công
            Ban Chỉ huy Phòng thủ dân sự xã thường trực 24/24 giờ            | Ban Chỉ huy Phòng thủ dân sự xã
            các tỉnh có sắp xếp đơn vị hành chính: cập nhật số liệu          | các tỉnh có sắp xếp đơn vị hành chính
            Trung tâm Trợ giúp pháp lý nhà nước tỉnh tổ chức tập huấn        | Trung tâm Trợ giúp pháp lý nhà nước tỉnh
            Phòng Kiểm tra, theo dõi thi hành pháp luật xây dựng kế hoạch    | Phòng Kiểm tra, theo dõi thi hành pháp luật
            Hội Bảo vệ quyền lợi người tiêu dùng tỉnh tham gia ý kiến        | Hội Bảo vệ quyền lợi người tiêu dùng tỉnh
            Viettel Thái Nguyên bảo đảm thông tin liên lạc                   | Viettel Thái Nguyên
            Các huyện ủy, thị ủy, thành ủy quán triệt                        | Các huyện ủy, thị ủy, thành ủy
            Thủ trưởng các cơ quan, đơn vị tham mưu bố trí kinh phí          | Thủ trưởng các cơ quan, đơn vị
            Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo các Ban giám sát       | Đảng đoàn Hội đồng nhân dân tỉnh
            Sở Công Thương đối với chợ đêm kiểm tra                          | Sở Công Thương
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
            Các Bộ, cơ quan: Y tế, Công an, Thanh tra Chính phủ | Bộ Y tế;Bộ Công an;Thanh tra Chính phủ
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
