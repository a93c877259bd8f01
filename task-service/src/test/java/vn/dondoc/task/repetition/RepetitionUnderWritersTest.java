package vn.dondoc.task.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/**
 * 24 clients of as many agencies poll at once; each commits a change now and then, as another replica would, and has to hear of it
 * from the very next answer.
 */
@QuarkusTest
@RealTaskService
class RepetitionUnderWritersTest {

    private static final int CLIENTS = 24;
    private static final Duration TIME = Duration.ofSeconds(6);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> stale = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();

    @Test
    void nobodyIsToldThatNothingHasChangedAfterHisOwnCommit() throws Exception {
        Office.knowsItsAgencies();
        UUID directive = Office.hasDirective();
        long end = System.nanoTime() + TIME.toNanos();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < CLIENTS; n++) {
                String agency = FeedOffice.hasAgency();
                String assignment =
                        FeedOffice.hasAssignments(directive, agency, 1).getFirst();
                clients.submit(() -> {
                    try {
                        pollAndChange(agency, assignment, end);
                    } catch (Exception failure) {
                        failures.add(failure);
                    }
                });
            }
        }
        assertThat(failures).isEmpty();
        assertThat(stale).isEmpty();
        assertThat(changes.get()).isGreaterThan(CLIENTS);
        assertThat(unchanged.get()).isGreaterThan(changes.get());
    }

    private void pollAndChange(String agency, String assignment, long end) throws Exception {
        String token = Tokens.ofAgency(agency);
        try (Connection connection = RealPostgres.asService();
                var change = connection.prepareStatement(
                        "update assignments set version = version + 1 where id = '" + assignment + "'")) {
            while (System.nanoTime() < end) {
                String tag = ask(agency, token, "W/\"none\"")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
                for (int n = 0; n < 5; n++) {
                    assertThat(ask(agency, token, tag).statusCode()).isEqualTo(304);
                    unchanged.incrementAndGet();
                }
                change.executeUpdate();
                changes.incrementAndGet();
                if (ask(agency, token, tag).statusCode() != 200) {
                    stale.add(agency);
                }
            }
        }
    }

    private HttpResponse<Void> ask(String agency, String token, String tag) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + RestAssured.port + "/api/v1/agencies/" + agency + "/assignments"))
                        .header("Authorization", "Bearer " + token)
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
