package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Telegrams that came without a letterhead, as they are sent and as the news tell of them. */
class HeaderTelegramTest {

    @Test
    void whoWiresIsTheIssuerOfATelegramWithoutLetterhead() {
        Header header = HeaderReader.read("""
                Thủ tướng Chính phủ điện: Bộ trưởng các Bộ: Y tế, Tài chính; Chủ tịch UBND các tỉnh, thành phố.

                Để bảo đảm nước sạch cho vùng hạn, mặn trước mùa khô, Thủ tướng Chính phủ yêu cầu:

                1. Bộ Y tế hướng dẫn xử lý nước sinh hoạt.
                """);
        assertThat(value(header.type())).isEqualTo("CONG_DIEN");
        assertThat(value(header.issuer())).isEqualTo("Thủ tướng Chính phủ");
    }

    @Test
    void wordThatWiresInTheMiddleOfATextMakesNoTelegram() {
        Header header = HeaderReader.read("""
                Sáng nay các đơn vị đã nhận tin.
                Thủ tướng Chính phủ điện: các địa phương chủ động ứng phó.
                """);
        assertThat(header.type()).isNull();
    }

    @Test
    void newsTellOfATelegramWithoutNumberOrYear() {
        Header header = HeaderReader.read("""
                Khẩn trương ứng phó lũ trên sông Hậu
                05/10/2024 21:30

                Tối 5/10, Chủ tịch UBND TP Cần Thơ Trần Quốc Lâm đã ký ban hành Công điện khẩn gửi Giám đốc các sở; Chủ tịch UBND các quận, huyện về việc ứng phó lũ.
                """);
        assertThat(header.number()).isNull();
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_DIEN);
        assertThat(value(header.issuer())).isEqualTo("UBND thành phố Cần Thơ");
        assertThat(value(header.issuedOn())).isEqualTo("2024-10-05");
        assertThat(Objects.requireNonNull(header.type()).confidence()).isLessThan(0.6);
        assertThat(signature(header.signer())).containsExactly("Trần Quốc Lâm", "Chủ tịch", null);
    }

    @Test
    void whatOthersDecidedIsNoNewsOfADocument() {
        Header header = HeaderReader.read(
                "Hội nghị đánh giá kết quả năm 2024. Theo báo cáo, các sở đã ban hành kế hoạch về chuyển đổi số và có chỉ thị riêng.");
        assertThat(header.type()).isNull();
        assertThat(header.issuer()).isNull();
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static List<@Nullable String> signature(@Nullable Signer signer) {
        Signer there = Objects.requireNonNull(signer);
        return Arrays.asList(value(there.name()), value(there.title()), value(there.authority()));
    }
}
