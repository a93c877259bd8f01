package vn.dondoc.kit.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down when one of the watched threads has ended although it should not: an {@link Error} did it, and only a new process
 * helps. An outage of PostgreSQL or Kafka ends none of them, so it never takes a process down.
 */
@Liveness
@Default
@ApplicationScoped
public class Workers implements HealthCheck {

    private final Map<String, BooleanSupplier> workers = new ConcurrentHashMap<>();

    /** @param works false when it has ended unasked */
    public void watch(String name, BooleanSupplier works) {
        workers.put(name, works);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("background threads").up();
        workers.forEach((name, works) -> {
            if (!works.getAsBoolean()) {
                response.down().withData(name, "ended");
            }
        });
        return response.build();
    }
}
