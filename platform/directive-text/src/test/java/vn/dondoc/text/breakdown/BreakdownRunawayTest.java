package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.text.proposal.BreakdownContext;

/**
 * No text makes the breakdown run away. What it allocates is counted, which is the same on any machine: twice the text may take
 * no more than little over twice as much, and half a mebibyte stays within bounds.
 */
class BreakdownRunawayTest {

    private static final int LONGEST = 512 * 1024;
    private static final int SAMPLE = 32 * 1024;
    /** Doubling a text doubles the work; a little more for what grows in steps. */
    private static final double MOST_GROWTH = 2.6;
    /** Of work that does not grow with the text. */
    private static final long SLACK = 8_000_000;
    /** For each character. Real documents take half of it. */
    private static final long MOST_PER_CHARACTER = 4_000;

    static Stream<String> texts() {
        Random random = new Random(11);
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < 2 * SAMPLE; i++) {
            bytes.append((char) random.nextInt(256));
        }
        StringBuilder nested = new StringBuilder();
        IntStream.range(0, 1_000)
                .forEach(i -> nested.append("a) b) 1. - + ")
                        .append("1.".repeat(i % 3))
                        .append("x\n"));
        return Stream.concat(
                Stream.of(bytes.toString(), nested.toString()),
                Stream.of(
                                "a",
                                " ",
                                "\n",
                                "1. ",
                                "1.\n",
                                "- x\n",
                                "- x\n+ y\n* z\n",
                                "giao ",
                                "giao Sở A ",
                                "giao Sở A, ",
                                "các sở, ",
                                "Sở A; ",
                                "các Bộ: A; ",
                                "phối hợp với ",
                                "phối hợp với Sở A ",
                                "trước ngày 1/1/2025 ",
                                "1/1 ",
                                "ngày ",
                                "đạt 5% ",
                                "trên cơ sở đó, Sở A làm; ",
                                "(a) x; ",
                                "(a) x; (b) y; ",
                                "| a | chủ trì | nhiệm vụ |\n",
                                "Đơn vị chủ trì: Sở A\n",
                                "Đơn vị chủ trì: ",
                                "Cơ quan thực hiện: Sở A chủ trì; ",
                                "1. Việc\n- Đơn vị chủ trì: Sở A\n",
                                "Thời gian: 1/2025\n",
                                "Điều 1. Giao Sở A làm.\n",
                                "(Sở A ",
                                "các đơn vị được giao ",
                                "Căn cứ A, các sở B ")
                        .map(piece -> piece.repeat(2 * SAMPLE / piece.length())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void twiceTheTextTakesTwiceTheWork(String text) {
        BreakdownReader.read(text.substring(0, text.length() / 4), BreakdownContext.UNKNOWN);
        long half = allocatedBy(text.substring(0, text.length() / 2));
        long whole = allocatedBy(text);
        assertThat(whole).isLessThan((long) (half * MOST_GROWTH) + SLACK);
    }

    @Test
    void theLongestTextStaysWithinBounds() {
        String document = """
                1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính và UBND các xã, phường rà soát các công trình chậm tiến độ; trên cơ
                sở đó, đề xuất UBND tỉnh phương án xử lý, báo cáo trước ngày 15/10/2025.

                - Đẩy nhanh giải phóng mặt bằng, bảo đảm tỷ lệ giải ngân đạt 95% kế hoạch.

                """;
        String text = document.repeat(LONGEST / document.length());
        assertThat(allocatedBy(text)).isLessThan(MOST_PER_CHARACTER * text.length());
    }

    @Test
    void listsAThousandDeepAndTextsWithoutSpacesAreRead() {
        StringBuilder deep = new StringBuilder();
        IntStream.range(1, 1_000).forEach(i -> deep.append("1.".repeat(i)).append(" Giao Sở A rà soát hồ sơ.\n\n"));
        assertThat(BreakdownReader.read(deep.toString(), BreakdownContext.UNKNOWN))
                .isNotNull();
        String glued = "GiaoSởYtếchủtrì,phốihợpvớiSởTàichính".repeat(LONGEST / 40);
        assertThat(BreakdownReader.read(glued, BreakdownContext.UNKNOWN)).isNotNull();
    }

    private static long allocatedBy(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        BreakdownReader.read(text, BreakdownContext.UNKNOWN);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
