package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.IssueDate;
import vn.dondoc.text.page.Folding;

/**
 * A scan changes letters, loses them and adds dirt; what is then read wrong of number, type, date and issuer says that it is
 * unsure. Digits and symbols stay, since a number that is well formed but wrong cannot be told from a right one.
 */
class ConfidenceTest {

    private static final Pattern KEPT = Pattern.compile("\\d+(?:/\\S+)?");
    private static final String DIRT = "._~'¬|,“°»^ˆ";
    private static final double LEAST_TO_BE_TRUSTED = 0.6;
    private static final int SCANS = 40;

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH TUYÊN QUANG Độc lập - Tự do - Hạnh phúc
            Số: 145/KH-UBND Tuyên Quang, ngày 09 tháng 5 năm 2023
            KẾ HOẠCH
            Kiểm tra công tác phòng cháy rừng năm 2023
            Thực hiện Công văn số 77/UBND-KT ngày 02/5/2023, Ủy ban nhân dân tỉnh ban hành Kế hoạch:
            1. Chi cục Kiểm lâm kiểm tra./.
            Nơi nhận: TM. ỦY BAN NHÂN DÂN
            - Lưu: VT. CHỦ TỊCH
            Hà Thị Lan
            """;

    private static final String LETTER = """
            UBND TỈNH BẠC LIÊU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
            Số: 318/SNV-CCVC Bạc Liêu, ngày 14 tháng 9 năm 2019
            V/v rà soát biên chế
            Kính gửi: Các sở, ban, ngành tỉnh.
            Đề nghị các đơn vị báo cáo trước ngày 20/9/2019./.
            Nơi nhận: GIÁM ĐỐC
            - Lưu: VT. Phan Quốc Việt
            """;

    private static final String DECISION = """
            ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH YÊN BÁI Độc lập - Tự do - Hạnh phúc
            Số: 1204/QĐ-UBND Yên Bái, ngày 3 tháng 10 năm 2022
            QUYẾT ĐỊNH
            Về việc thành lập Tổ công tác
            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
            QUYẾT ĐỊNH:
            Điều 1. Thành lập Tổ công tác./.
            Nơi nhận: CHỦ TỊCH
            - Lưu: VT. Lương Văn Tài
            """;

    private static final String MINUTES = """
            SỞ Y TẾ TỈNH GIA LAI            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                            Độc lập - Tự do - Hạnh phúc
            Số: 12/TB-SYT                   %s

            THÔNG BÁO
            Kết quả họp giao ban

            Thực hiện Công văn số 77/UBND-VX ngày 15 tháng 02 năm 2023 của UBND tỉnh, Sở Y tế thông báo như sau.
            """;

    @ParameterizedTest
    @ValueSource(strings = {PLAN, LETTER, DECISION})
    void whatIsReadWrongIsUnsure(String text) {
        Header printed = HeaderReader.read(text);
        List<String> trustedAndWrong = new ArrayList<>();
        for (int seed = 0; seed < SCANS; seed++) {
            Header scanned = HeaderReader.read(scan(text, new Random(seed)));
            compare(seed, printed.number(), scanned.number(), trustedAndWrong);
            compare(seed, printed.type(), scanned.type(), trustedAndWrong);
            compare(seed, printed.issuedOn(), scanned.issuedOn(), trustedAndWrong);
            compare(seed, printed.issuer(), scanned.issuer(), trustedAndWrong);
        }
        assertThat(trustedAndWrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, LETTER, DECISION})
    void whatIsReadAsPrintedIsSure(String text) {
        Header header = HeaderReader.read(text);
        assertThat(new Found<?>[] {header.number(), header.type(), header.issuedOn(), header.issuer()})
                .allSatisfy(found -> assertThat(found.confidence()).isGreaterThanOrEqualTo(0.9));
    }

    /** Letters that no Vietnamese word has, a full stop behind the month, a document of a later date among those named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quấng Ñgãi, ngày 27 tháng 3 năm 2023",
                "Gia Lai, ngày 27 tháng 3. năm 2023",
                "Gia Lai, ngày 27 tháng 3 năm 2020"
            })
    void aDateWhoseDigitsAScanMayHaveChangedIsUnsure(String placeAndDate) {
        Found<IssueDate> date = Objects.requireNonNull(
                HeaderReader.read(MINUTES.formatted(placeAndDate)).issuedOn());

        assertThat(date.confidence()).isLessThan(LEAST_TO_BE_TRUSTED);
    }

    @Test
    void aDateAheadOfTheDayItIsReadOnIsUnsure() {
        Header header = HeaderReader.read(MINUTES.formatted("Gia Lai, ngày 27 tháng 3 năm 2023"));
        Found<IssueDate> date = Objects.requireNonNull(header.issuedOn());

        assertThat(date.confidence()).isGreaterThan(LEAST_TO_BE_TRUSTED);
        assertThat(header.readOn(LocalDate.of(2023, 3, 27))).isSameAs(header);
        assertThat(header.readOn(LocalDate.of(2023, 3, 26)))
                .as("signed for tomorrow")
                .isSameAs(header);
        assertThat(header.readOn(LocalDate.of(2022, 12, 31)).issuedOn())
                .isEqualTo(new Found<>(date.value(), date.start(), date.end(), 0.5));
    }

    private static void compare(
            int seed, @Nullable Found<?> right, @Nullable Found<?> read, List<String> trustedAndWrong) {
        if (right != null && read != null && read.confidence() >= LEAST_TO_BE_TRUSTED) {
            String expected = Folding.squeeze(right.value().toString());
            String actual = Folding.squeeze(read.value().toString());
            if (!actual.equals(expected)) {
                trustedAndWrong.add(
                        "seed %d: %s for %s, %s".formatted(seed, read.value(), right.value(), read.confidence()));
            }
        }
    }

    /** One letter in six loses its accents, one in a hundred is lost, lines get dirt behind or before them. */
    private static String scan(String text, Random random) {
        StringBuilder scan = new StringBuilder();
        for (String line : text.split("\n")) {
            scan.append(random.nextInt(20) == 0 ? dirt(random) + " " : "");
            Matcher kept = KEPT.matcher(line);
            int from = 0;
            while (kept.find()) {
                scan.append(damaged(line.substring(from, kept.start()), random)).append(kept.group());
                from = kept.end();
            }
            scan.append(damaged(line.substring(from), random));
            scan.append(random.nextInt(10) == 0 ? " " + dirt(random) : "").append('\n');
        }
        return scan.toString();
    }

    private static String damaged(String words, Random random) {
        StringBuilder damaged = new StringBuilder();
        for (char c : words.toCharArray()) {
            boolean plain = Character.isLetter(c) && random.nextInt(6) == 0;
            boolean lost = Character.isLetter(c) && random.nextInt(100) == 0;
            if (!lost) {
                char base = Folding.fold(String.valueOf(c)).charAt(0);
                damaged.append(!plain ? c : Character.isUpperCase(c) ? Character.toUpperCase(base) : base);
            }
        }
        return damaged.toString();
    }

    private static char dirt(Random random) {
        return DIRT.charAt(random.nextInt(DIRT.length()));
    }
}
