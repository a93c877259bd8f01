package vn.dondoc.task.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.task.FeedOffice.changesOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.feed.FeedClient;
import vn.dondoc.testkit.Tokens;

/** The feed for those who listen. */
@QuarkusTest
@RealTaskService
class ChangeStreamTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ChangeStreams streams;

    private String agency = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void anAgency() {
        Office.knowsItsAgencies();
        agency = FeedOffice.hasAgency();
        directive = Office.hasDirective();
    }

    @Test
    void othersStreamIsNotFoundAndABadCursorRefusedBeforeItBegins() {
        Office.agency("H12.05").get(changesOf(agency) + "/stream").then().statusCode(404);
        Office.agency(agency)
                .header("Last-Event-ID", "AAAA")
                .get(changesOf(agency) + "/stream")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-cursor"));
    }

    @Test
    void streamBeginsWithASnapshotShowsThatItLivesAndTellsEachChange() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 3);
        try (FeedClient client = FeedClient.streaming(changesOf(agency), Tokens.ofAgency(agency), 1000)) {
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(client.copy().present().keySet()).containsExactlyInAnyOrderElementsOf(given));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(client.comments()).contains("connected", "heart-beat"));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(RestAssured.get("/q/metrics").asString())
                                    .contains("\ndondoc_feed_streams_open{application=\"task-service\"} 1.0\n"));
            Office.step(Office.agency(agency), UUID.fromString(given.getFirst()), "acknowledgement", "{}")
                    .statusCode(200);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(client.copy().present()).containsEntry(given.getFirst(), 2));
            assertThat(client.failures()).isEmpty();
        }
    }

    @Test
    void streamGoesOnBehindTheLastEvent() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 3);
        try (FeedClient client = FeedClient.streaming(changesOf(agency), Tokens.ofAgency(agency), 1)) {
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(client.copy().present().keySet()).containsExactlyInAnyOrderElementsOf(given));
        }
        String cursor = FeedOffice.read(Tokens.ofAgency(agency), changesOf(agency), null)
                .next();
        FeedOffice.hasAssignments(directive, agency, 1);
        // The cursors of the two forms are one.
        assertThat(FeedOffice.read(Tokens.ofAgency(agency), changesOf(agency), cursor)
                        .items())
                .hasSize(1);
    }

    @Test
    void readerThatDoesNotReadIsCutOffAndOthersAreNot() throws IOException {
        FeedOffice.hasAssignments(directive, agency, 6000, "x".repeat(2000));
        String token = Tokens.ofAgency(agency);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            slow.getOutputStream()
                    .write(("GET " + changesOf(agency) + "/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(SOON).until(() -> streams.open() == 1);
            try (FeedClient quick = FeedClient.streaming(changesOf(agency), token, 10_000)) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() ->
                                assertThat(quick.copy().present().keySet()).hasSize(6000));
                await().atMost(SOON).until(() -> streams.open() == 1);
            }
            assertThat(bytesLeft(slow)).isLessThan(12_000_000);
        }
        await().atMost(SOON).until(() -> streams.open() == 0);
    }

    /** What had left for the socket; then it ends, in whatever way. */
    private static long bytesLeft(Socket socket) throws IOException {
        socket.setSoTimeout((int) SOON.toMillis());
        long bytes = 0;
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[65536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        } catch (java.net.SocketException reset) {
            return bytes;
        }
        return bytes;
    }
}
