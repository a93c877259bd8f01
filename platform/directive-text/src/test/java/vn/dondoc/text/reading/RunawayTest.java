package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.text.header.Header;

/** No text makes the reading run away. The limit is a hundred times what is needed: it tells linear from quadratic time only. */
class RunawayTest {

    private static final int LENGTH = 512 * 1024;

    static Stream<String> texts() {
        Random random = new Random(7);
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            bytes.append((char) random.nextInt(256));
        }
        return Stream.of(
                bytes.toString(),
                repeated("a"),
                repeated("Ủ"),
                repeated("a\u0323\u0302"),
                repeated(" "),
                repeated("\n"),
                repeated("1/"),
                repeated("12/QĐ-"),
                repeated("12/QĐ-UBND ngày "),
                repeated("Số: "),
                repeated("Nơi nhận:\n- "),
                repeated("thay thế "),
                repeated("CHỈ THỊ\n"),
                repeated("tỉnh A"),
                repeated("KT. "),
                repeated("ngày tháng năm "),
                repeated("Căn cứ "),
                repeated("**"),
                repeated("| "),
                repeated("(1) a) - + "));
    }

    private static String repeated(String piece) {
        return piece.repeat(LENGTH / 4 / piece.length());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsReadInTime(String text) {
        Header header = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HeaderReader.read(text));
        assertThat(header).isNotNull();
    }
}
