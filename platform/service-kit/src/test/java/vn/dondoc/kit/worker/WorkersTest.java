package vn.dondoc.kit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Workers workers = new Workers();

    @Test
    void threadThatEndedUnaskedTakesTheProcessDown() throws InterruptedException {
        Thread ended = Thread.ofPlatform().start(() -> {});
        ended.join();
        workers.watch("outbox-relay", () -> true);
        workers.watch("consume-agencies", ended::isAlive);

        HealthCheckResponse response = workers.call();

        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(response.getData()).contains(Map.of("consume-agencies", "ended"));
    }

    @Test
    void isUpWhileAllWorkAndWhereThereAreNone() {
        assertThat(workers.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        workers.watch("outbox-relay", () -> true);

        assertThat(workers.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }
}
