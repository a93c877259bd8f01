package vn.dondoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyStampTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                "  Tối  mật  ",
                "Mật",
                "**MẬT**",
                "[TUYỆT MẬT]",
                "Độ mật: Tối mật",
                "TÔ\u0301I MÂ\u0323T",
                "\u00A0\u00A0MẬT",
                "Số: 12/KH-UBND          MẬT",
                "MẬT\tCà Mau, ngày 01 tháng 02 năm 2021",
                "| MẬT | |"
            })
    void aStampInTheHeaderIsSeen(String line) {
        String text = "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n\n" + line + "\n\nKẾ HOẠCH\nVề việc thử nghiệm\n";

        assertThat(SecrecyStamp.isInHeaderOf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Về việc bảo vệ bí mật nhà nước",
                "MẬT ONG U MINH",
                "KHÔNG MẬT",
                "mật",
                "tối mật",
                "HỎA TỐC",
                "Mát",
                "BÍ MẬT",
                "",
                "---"
            })
    void anotherLineIsNoStamp(String line) {
        String text = "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n\n" + line + "\n\nKẾ HOẠCH\nVề việc thử nghiệm\n";

        assertThat(SecrecyStamp.isInHeaderOf(text)).isFalse();
    }

    @Test
    void aLineFarBelowTheHeaderIsNoStamp() {
        assertThat(SecrecyStamp.isInHeaderOf("Một dòng\n".repeat(60) + "MẬT\n")).isFalse();
        assertThat(SecrecyStamp.isInHeaderOf("Một dòng\n".repeat(59) + "MẬT\n")).isTrue();
    }

    @Test
    void anEmptyTextHasNoStamp() {
        assertThat(SecrecyStamp.isInHeaderOf("")).isFalse();
    }
}
