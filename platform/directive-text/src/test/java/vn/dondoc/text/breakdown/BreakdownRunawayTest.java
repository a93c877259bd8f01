package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the breakdown run away. The limit tells linear from quadratic time, no more. */
class BreakdownRunawayTest {

    /** As long as a text may be; the repeated ones a quarter, which shows quadratic time as well. */
    private static final int LENGTH = 512 * 1024;

    static Stream<String> texts() {
        Random random = new Random(11);
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            bytes.append((char) random.nextInt(256));
        }
        StringBuilder nested = new StringBuilder();
        IntStream.range(0, 1_000)
                .forEach(i -> nested.append("a) b) 1. - + ")
                        .append("1.".repeat(i % 3))
                        .append("x\n"));
        return Stream.of(
                bytes.toString(),
                nested.toString(),
                repeated("a"),
                repeated(" "),
                repeated("1. "),
                repeated("1.\n"),
                repeated("- x\n"),
                repeated("- x\n+ y\n* z\n"),
                repeated("giao "),
                repeated("giao Sở A "),
                repeated("giao Sở A, "),
                repeated("các sở, "),
                repeated("Sở A; "),
                repeated("các Bộ: A; "),
                repeated("phối hợp với "),
                repeated("phối hợp với Sở A "),
                repeated("trước ngày 1/1/2025 "),
                repeated("1/1 "),
                repeated("ngày "),
                repeated("(a) x; "),
                repeated("(a) x; (b) y; "),
                repeated("| a | chủ trì | nhiệm vụ |\n"),
                repeated("Đơn vị chủ trì: Sở A\n"),
                repeated("Đơn vị chủ trì: "),
                repeated("1. Việc\n- Đơn vị chủ trì: Sở A\n"),
                repeated("Điều 1. Giao Sở A làm.\n"),
                repeated("(Sở A "),
                repeated("Căn cứ A, các sở B "));
    }

    private static String repeated(String piece) {
        return piece.repeat(LENGTH / 4 / piece.length());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsReadInTime(String text) {
        BreakdownProposal proposal = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> BreakdownReader.read(text, BreakdownContext.UNKNOWN));
        assertThat(proposal).isNotNull();
    }
}
