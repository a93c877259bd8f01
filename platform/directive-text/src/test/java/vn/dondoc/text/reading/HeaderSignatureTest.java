package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Signer;

/** Signatures in the ways they are written; a tilde stands for a line's end. */
class HeaderSignatureTest {

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH BẾN TRE           Độc lập - Tự do - Hạnh phúc
            Số: 05/KH-UBND       Bến Tre, ngày 13 tháng 5 năm 2021

            KẾ HOẠCH
            Trồng rừng phòng hộ

            Thực hiện ngay./.

            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            TM. ỦY BAN NHÂN DÂN~TUQ. CHỦ TỊCH~GIÁM ĐỐC SỞ NỘI VỤ~Trần Thị Bích~Nơi nhận:~- Như trên. ; Trần Thị Bích ; Giám đốc Sở Nội vụ ; TM. ỦY BAN NHÂN DÂN / TUQ. CHỦ TỊCH
            QUYỀN CHỦ TỊCH~~Tôn Nữ Thị Ngà~Nơi nhận:~- Như trên. ; Tôn Nữ Thị Ngà ; Quyền Chủ tịch ;
            Nơi nhận: Q. GIÁM ĐỐC~- Như trên.~- Lưu: VT. Nguyễn Văn Ánh ; Nguyễn Văn Ánh ; Q. Giám đốc ; Q. GIÁM ĐỐC
            KT. CHỦ TỊCH~PHÓ CHỦ TỊCH THƯỜNG TRỰC~Đã ký~H'Yim Kđăm~Nơi nhận:~- Như trên. ; H'Yim Kđăm ; Phó Chủ tịch Thường trực ; KT. CHỦ TỊCH
            | Nơi nhận:<br>- Lưu: VT | **TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br/>Lê Văn Bê** | ; Lê Văn Bê ; Chủ tịch ; TM. ỦY BAN NHÂN DÂN
            |~TM.~ỦY BAN NHÂN DÂN TỈNH~KT. CHỦ TỊCH~PHÓ CHỦ TỊCH~Đỗ Văn Phòng~| ; Đỗ Văn Phòng ; Phó Chủ tịch ; TM. ỦY BAN NHÂN DÂN TỈNH / KT. CHỦ TỊCH
            Nơi nhận: TRƯỞNG ĐOÀN~- Lưu: VT. ; ; Trưởng đoàn ;
            KT CHỦ TỊCH PHÓ~CHỦ TỊCH~Lê Văn Bê ; Lê Văn Bê ; Phó Chủ tịch ; KT. CHỦ TỊCH
            KT BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG~PHÓ CHỦ NHIỆM~Lê Văn Bê ; Lê Văn Bê ; Phó Chủ nhiệm ; KT. BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG
            KT. BỘ TRƯỞNG~CHỦ NHIỆM ỦY BAN TRỒNG RỪNG~PHÓ CHỦ NHIỆM~Lê Văn Bê ; Lê Văn Bê ; Phó Chủ nhiệm ; KT. BỘ TRƯỞNG / CHỦ NHIỆM ỦY BAN TRỒNG RỪNG
            TM UBND XÃ BA TRI~CHỦ TỊCH~Lê Văn Bê ; Lê Văn Bê ; Chủ tịch ; TM. UBND XÃ BA TRI
            TL. BỘ TRƯỞNG~VỤ TRƯỞNG VỤ GIÁO DỤC~Lê Văn Bê ; Lê Văn Bê ; Vụ trưởng Vụ Giáo dục ; TL. BỘ TRƯỞNG
            """)
    void isReadInEachOfItsWays(
            String closing, @Nullable String name, @Nullable String title, @Nullable String authority) {
        Signer signer = Objects.requireNonNull(
                HeaderReader.read(PLAN + closing.replace('~', '\n') + "\n").signer());

        assertThat(value(signer.name())).isEqualTo(name);
        assertThat(value(signer.title())).isEqualTo(title);
        assertThat(value(signer.authority())).isEqualTo(authority);
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
