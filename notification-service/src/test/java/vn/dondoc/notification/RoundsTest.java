package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoundsTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void goOnByTheInterval() throws InterruptedException {
        Rounds rounds = new Rounds("test", Duration.ofMillis(5), done::incrementAndGet);
        rounds.start(1);
        await().atMost(PATIENCE).until(() -> done.get() >= 5);
        rounds.stop();
    }

    @Test
    void goOnAtOnceWhenWoken() throws InterruptedException {
        Rounds rounds = new Rounds("test", NEVER, done::incrementAndGet);
        rounds.start(1);
        await().atMost(PATIENCE).until(() -> done.get() == 1);
        rounds.wake();
        await().atMost(PATIENCE).until(() -> done.get() == 2);
        rounds.stop();
    }

    @Test
    void goOnAfterAFailure() throws InterruptedException {
        Rounds rounds = new Rounds("test", Duration.ofMillis(5), () -> {
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
        });
        rounds.start(1);
        await().atMost(PATIENCE).until(() -> done.get() >= 3);
        rounds.stop();
    }

    @Test
    void stopLetsARoundComeToItsEndAndBeginsNoOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Rounds rounds = new Rounds("test", Duration.ofMillis(5), () -> {
            begun.countDown();
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            interrupted.set(Thread.currentThread().isInterrupted());
            done.incrementAndGet();
        });
        rounds.start(1);
        begun.await();
        rounds.stop();
        assertThat(done).hasValue(1);
        assertThat(interrupted).isFalse();
        assertThat(rounds.pause(NEVER)).isFalse();
    }
}
