package vn.dondoc.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.kit.token.RememberedTokens.believed;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_600_000_000);
    private static final Duration MOST = Duration.ofSeconds(30);

    @Test
    void tokenThatHasEndedOrDoesNotSayWhenIsNotBelieved() {
        assertThat(believed(1_599_999_995, NOW, MOST)).isZero();
        assertThat(believed(1_600_000_000, NOW, MOST)).isZero();
        assertThat(believed(0, NOW, MOST)).isZero();
    }

    @Test
    void tokenIsBelievedNoLongerThanItIsValid() {
        assertThat(believed(1_600_000_012, NOW, MOST)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void validTokenIsBelievedForTheSetTimeOnly() {
        assertThat(believed(1_600_003_600, NOW, MOST)).isEqualTo(Duration.ofSeconds(30));
        assertThat(believed(1_600_003_600, NOW, Duration.ZERO)).isZero();
    }
}
