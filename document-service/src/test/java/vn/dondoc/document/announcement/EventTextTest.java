package vn.dondoc.document.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final int LIMIT = 524_288;

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void textUpToTheLimitIsTheWhole() {
        String text = "a".repeat(LIMIT);

        assertThat(EventText.of(text)).isEqualTo(new EventText(text, false));
        assertThat(EventText.of("")).isEqualTo(new EventText("", false));
    }

    @Test
    void oneByteMoreIsCut() {
        assertThat(EventText.of("a".repeat(LIMIT + 1))).isEqualTo(new EventText("a".repeat(LIMIT), true));
    }

    @Test
    void noCharacterIsCutInTwo() {
        EventText twoBytes = EventText.of("a" + "đ".repeat(LIMIT / 2));
        EventText threeBytes = EventText.of("a".repeat(LIMIT - 2) + "ế");
        EventText fourBytes = EventText.of("a".repeat(LIMIT - 3) + "😀");

        assertThat(bytes(twoBytes.text())).isEqualTo(LIMIT - 1);
        assertThat(threeBytes.text()).isEqualTo("a".repeat(LIMIT - 2));
        assertThat(fourBytes.text()).isEqualTo("a".repeat(LIMIT - 3));
        assertThat(fourBytes.truncated()).isTrue();
    }

    @Test
    void characterOfFourBytesThatJustFitsIsKept() {
        String text = "a".repeat(LIMIT - 4) + "😀";

        assertThat(EventText.of(text + "a")).isEqualTo(new EventText(text, true));
    }

    @Test
    void letterDoesNotLoseTheAccentsWrittenBehindIt() {
        String decomposed = "a".repeat(LIMIT - 3) + "e\u0302\u0301";

        assertThat(EventText.of(decomposed)).isEqualTo(new EventText("a".repeat(LIMIT - 3), true));
    }
}
