package vn.dondoc.text.manner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.breakdown.BreakdownReader;
import vn.dondoc.text.breakdown.Stages;
import vn.dondoc.text.proposal.BreakdownContext;

/** The same document gives the same work however its lines came out of a file. */
class LayoutTest {

    private static final int PAGE = 30;

    @ParameterizedTest
    @ValueSource(strings = {"ke-hoach-hoat-dong", "thong-bao-kien-nghi", "quyet-dinh-dieu", "cong-van-vpcp"})
    void narrowLinesBlankLinesAndPageBreaksChangeNothing(String name) throws IOException {
        List<String> paragraphs =
                resource(name).lines().filter(line -> !line.isBlank()).toList();
        List<String> read = proposed(String.join("\n", paragraphs));
        assertThat(read).isNotEmpty();
        assertThat(proposed(String.join("\n\n", paragraphs))).isEqualTo(read);
        assertThat(proposed(narrow(paragraphs, 78, false))).isEqualTo(read);
        assertThat(proposed(narrow(paragraphs, 90, true))).isEqualTo(read);
    }

    @Test
    void eachStageCanBeLookedAt() throws IOException {
        Stages stages = BreakdownReader.look(resource("thong-bao-kien-nghi"), BreakdownContext.UNKNOWN);
        assertThat(stages.givesWork()).isTrue();
        assertThat(stages.items())
                .anySatisfy(piece -> assertThat(piece.addressed()).contains("ORDER Bộ Tài chính"));
        assertThat(stages.toString()).contains("[III/2]", "[Bộ Tài chính]", "trước ngày 30 tháng 4 năm 2024");
    }

    private static List<String> proposed(String text) {
        return BreakdownReader.read(text, BreakdownContext.UNKNOWN).assignments().stream()
                .map(one -> one.item() + " "
                        + one.lead().stream().map(who -> who.phrase()).toList()
                        + one.coordinating().stream().map(who -> who.phrase()).toList()
                        + one.deadline().value())
                .toList();
    }

    private static String narrow(List<String> paragraphs, int width, boolean pages) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                if (line.length() + word.length() >= width) {
                    add(lines, line.toString(), pages);
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            add(lines, line.toString(), pages);
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String line, boolean pages) {
        lines.add(line);
        if (pages && lines.size() % PAGE == 0) {
            lines.addAll(List.of("", Integer.toString(lines.size() / PAGE + 1), ""));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = LayoutTest.class.getResourceAsStream(name + ".txt")) {
            String all = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(0, all.indexOf("====="));
        }
    }
}
