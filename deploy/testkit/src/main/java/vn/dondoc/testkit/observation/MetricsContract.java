package vn.dondoc.testkit.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;

/** The metrics that alerts and dashboards are made of, named in {@code contract/metrics.txt}, are there and say what they mean. */
@Tag("real")
public interface MetricsContract {

    Path NAMES = Path.of("contract/metrics.txt");
    Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    default void everyPromisedMetricIsServed() throws IOException {
        given().get("/q/health/ready");
        List<String> promised = Files.readAllLines(NAMES);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(served()).as("/q/metrics").containsAll(promised));
    }

    @Test
    default void eventThatIsNotSentAgesAndCounts() {
        // No relay can hold the lease that another holds in the far future.
        RealPostgres.execute(
                "update relay_leases set holder = gen_random_uuid(), expires_at = now() + interval '1 day'");
        try {
            RealPostgres.execute("""
                    insert into outbox (topic, headers, created_at)
                    select 'dondoc.metrics-test', '{}', clock_timestamp() - interval '90 seconds' from generate_series(1, 3)
                    """);
            assertThat(value("dondoc_outbox_age_seconds")).isBetween(90.0, 120.0);
            assertThat(value("dondoc_outbox_depth")).isGreaterThanOrEqualTo(3);
        } finally {
            RealPostgres.execute("delete from outbox where topic = 'dondoc.metrics-test'");
            RealPostgres.execute("update relay_leases set expires_at = now()");
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(value("dondoc_outbox_age_seconds")).isLessThan(10));
    }

    private static double value(String metric) {
        Matcher line =
                Pattern.compile("(?m)^" + metric + "(?:\\{[^}]*})? (\\S+)$").matcher(scrape());
        assertThat(line.find()).as(metric).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static Set<String> served() {
        return scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static String scrape() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
