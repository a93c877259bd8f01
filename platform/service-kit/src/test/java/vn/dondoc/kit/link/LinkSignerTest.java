package vn.dondoc.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkSignerTest {

    private static final Instant ISSUED = Instant.parse("2020-09-10T00:30:00Z");
    private static final Instant EXPIRES = Instant.parse("2020-10-10T00:30:00Z");
    private static final Instant BEFORE = Instant.parse("2020-10-10T00:29:59.999Z");
    private static final Ticket TICKET =
            new Ticket("acknowledge", List.of("H12.13", "Nguyễn Văn Thử", ""), ISSUED, EXPIRES);
    private static final String OLD_KEY = key('a');
    private static final String NEW_KEY = key('b');

    @Test
    void whatWasSignedIsReadAgainUntilItExpires() {
        String token = signer(OLD_KEY).sign(TICKET).orElseThrow();
        assertThat(token).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
        assertThat(signer(OLD_KEY).sign(TICKET)).contains(token);
        assertThat(signer(OLD_KEY).read("acknowledge", token, BEFORE)).isEqualTo(new LinkReading.Valid(TICKET));
        assertThat(signer(OLD_KEY).read("acknowledge", token, EXPIRES)).isEqualTo(new LinkReading.Expired(TICKET));
    }

    @Test
    void eachChangedCharacterMakesItAForgery() {
        String token = signer(OLD_KEY).sign(TICKET).orElseThrow();
        for (int n = 0; n < token.length(); n++) {
            char other = token.charAt(n) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, n) + other + token.substring(n + 1);
            assertThat(signer(OLD_KEY).read("acknowledge", changed, BEFORE))
                    .as("character %d", n)
                    .isEqualTo(new LinkReading.Forged());
        }
    }

    @Test
    void whatIsNoTokenIsAForgery() {
        for (String text : List.of("", ".", "a.b", "****.****", "A".repeat(5000) + ".A")) {
            assertThat(signer(OLD_KEY).read("acknowledge", text, BEFORE)).isEqualTo(new LinkReading.Forged());
        }
    }

    @Test
    void ticketForOneThingIsWorthNothingForAnother() {
        String token = signer(OLD_KEY).sign(TICKET).orElseThrow();
        assertThat(signer(OLD_KEY).read("submit", token, BEFORE)).isEqualTo(new LinkReading.Forged());
    }

    @Test
    void newKeySignsAndTheOldOneIsReadAsLongAsItIsThere() {
        String old = signer(OLD_KEY).sign(TICKET).orElseThrow();
        assertThat(signer(NEW_KEY, OLD_KEY).read("acknowledge", old, BEFORE)).isEqualTo(new LinkReading.Valid(TICKET));
        assertThat(signer(NEW_KEY, OLD_KEY).sign(TICKET))
                .isEqualTo(signer(NEW_KEY).sign(TICKET));
        assertThat(signer(NEW_KEY).read("acknowledge", old, BEFORE)).isEqualTo(new LinkReading.Forged());
    }

    @Test
    void withoutAKeyNothingIsSignedOrBelieved() {
        String token = signer(OLD_KEY).sign(TICKET).orElseThrow();
        assertThat(signer().sign(TICKET)).isEmpty();
        assertThat(signer().read("acknowledge", token, BEFORE)).isEqualTo(new LinkReading.Forged());
    }

    @Test
    void shortKeyAndFieldWithALineBreakAreRefused() {
        assertThatThrownBy(() -> signer("AAAA")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new Ticket("acknowledge", List.of("H12\nH13"), ISSUED, EXPIRES))
                .hasMessageContaining("line break");
    }

    private static LinkSigner signer(String... keys) {
        return new LinkSigner(() -> keys.length == 0 ? Optional.empty() : Optional.of(List.of(keys)));
    }

    private static String key(char each) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(each).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
