package vn.dondoc.document.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static List<String> highlighted(Snippet snippet) {
        return snippet.highlights().stream()
                .map(highlight -> snippet.text().substring(highlight.start(), highlight.end()))
                .toList();
    }

    @Test
    void wordsAreHighlightedAsTheyAreWritten() {
        Snippet snippet =
                Snippet.of("Đẩy nhanh tiến độ giải ngân vốn ĐẦU TƯ công", Set.of("giai", "ngan", "dau", "tu"));

        assertThat(snippet.text()).isEqualTo("Đẩy nhanh tiến độ giải ngân vốn ĐẦU TƯ công");
        assertThat(highlighted(snippet)).containsExactly("giải", "ngân", "ĐẦU", "TƯ");
    }

    @Test
    void decomposedLettersAndLeadingZerosAreFoundToo() {
        assertThat(highlighted(Snippet.of("gia\u0309i nga\u0302n 04/CT", Set.of("giai", "ngan", "4"))))
                .containsExactly("gia\u0309i", "nga\u0302n", "04");
    }

    @Test
    void pieceIsTheOneInWhichMostWordsStandTogether() {
        String filling = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(20);
        Snippet snippet = Snippet.of("ngân " + filling + "giải ngân vốn " + filling, Set.of("giai", "ngan"));

        assertThat(snippet.text()).startsWith("… ").endsWith(" …").contains("giải ngân vốn");
        assertThat(snippet.text().split(" ")).hasSize(34);
        assertThat(highlighted(snippet)).containsExactly("giải", "ngân");
    }

    @Test
    void linesBecomeOne() {
        assertThat(Snippet.of("giải\nngân", Set.of("ngan")).text()).isEqualTo("giải ngân");
    }

    @Test
    void textWithoutWordsGivesAnEmptyPiece() {
        assertThat(Snippet.of("***", Set.of("a")).text()).isEmpty();
        assertThat(Snippet.of("", Set.of("a")).highlights()).isEmpty();
    }

    @Test
    void textWithoutTheWordsBeginsAtItsBeginning() {
        String text = List.of("một", "hai", "ba").stream().collect(Collectors.joining(" "));
        assertThat(Snippet.of(text, Set.of("tu"))).isEqualTo(new Snippet("một hai ba", List.of()));
    }
}
