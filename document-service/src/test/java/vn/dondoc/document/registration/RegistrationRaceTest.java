package vn.dondoc.document.registration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** 64 clients hand over the same documents. */
@QuarkusTest
@RealDocumentService
class RegistrationRaceTest {

    private static final int CLIENTS = 64;

    /** Attempts on one document follow one another closely, so that they meet. */
    private static Map<Integer, Long> race(String issuer, int documents, int attemptsEach) throws InterruptedException {
        String token = Tokens.of("clerk");
        try (var http = HttpClient.newHttpClient();
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Integer>> attempts = IntStream.range(0, documents * attemptsEach)
                    .<Callable<Integer>>mapToObj(n -> () -> register(http, token, issuer, n / attemptsEach + 1))
                    .toList();
            return clients.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(status -> status, counting()));
        }
    }

    private static int register(HttpClient http, String token, String issuer, int number) throws InterruptedException {
        String body = """
                {"type": "CT", "issuer": "%s", "issuedOn": "2020-09-03", "number": "%d/CT-UBND", "subject": "Về việc thử",
                 "text": "Giao Sở Y tế"}""".formatted(issuer, number);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + RegisterClient.PATH))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void documentsHandedOverFourTimesAtOnceAreRegisteredOnceEach() throws InterruptedException {
        assertThat(race("UBND tỉnh Đua", 100, 4)).isEqualTo(Map.of(201, 100L, 409, 300L));
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Đua'"))
                .isEqualTo(100);
    }

    @Test
    @Tag("long")
    void aThousandDocumentsHandedOverBySixtyFourAreRegisteredOnceEach() throws InterruptedException {
        assertThat(race("UBND tỉnh Đua Dài", 1000, 64)).isEqualTo(Map.of(201, 1000L, 409, 63_000L));
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Đua Dài'"))
                .isEqualTo(1000);
    }
}
