package vn.dondoc.kit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final HttpServerStart OPEN = new HttpServerStart(new HttpServerOptions());

    private final Workers workers = new Workers();
    private final CountDownLatch told = new CountDownLatch(1);

    @Test
    void backgroundThatCannotBeginTakesTheProcessDown() throws InterruptedException {
        Opening opening = new Opening(
                new Observed(() -> {
                    told.countDown();
                    throw new IllegalStateException("no consumer");
                }),
                workers);

        opening.onOpen(OPEN);

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        opening.onStop(new ShutdownEvent());
        assertThat(opening.ended(Duration.ofSeconds(10))).isTrue();
        assertThat(workers.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    @Test
    void serviceThatStopsAtOnceBeginsNothing() throws InterruptedException {
        Opening opening = new Opening(new Observed(told::countDown), workers);

        opening.onOpen(OPEN);
        opening.onStop(new ShutdownEvent());

        assertThat(opening.ended(Duration.ofSeconds(10))).isTrue();
        assertThat(told.getCount()).isEqualTo(1);
    }

    @Test
    void openPortIsToldAfterItsFirstRequests() throws InterruptedException {
        Opening opening = new Opening(new Observed(told::countDown), workers);

        opening.onOpen(OPEN);

        assertThat(told.getCount()).isEqualTo(1);
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    /** What the container would call, called. */
    private record Observed(Runnable observer) implements Event<ServiceOpened> {

        @Override
        public void fire(ServiceOpened event) {
            observer.run();
        }

        @Override
        public <U extends ServiceOpened> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ServiceOpened> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<ServiceOpened> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ServiceOpened> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ServiceOpened> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
