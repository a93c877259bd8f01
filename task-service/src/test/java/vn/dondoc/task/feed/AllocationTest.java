package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.Tokens;

/** What is asked every few seconds leaves little to the garbage collector: bytes, counted over all threads of the process. */
@QuarkusTest
@RealTaskService
class AllocationTest {

    private static final System.Logger LOG = System.getLogger(AllocationTest.class.getName());
    private static final String AGENCY = "V.007";
    private static final String LIST = "/api/v1/agencies/" + AGENCY + "/assignments";
    private static final int ASKED = 100;
    private static final int MEASUREMENTS = 4;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final byte[] answer = new byte[512 * 1024];

    @BeforeEach
    void inTheMiddleOfTheDeadlines() {
        MovableClock.set("2018-03-01T08:00");
        FeedVolume.hasAssignments(100_000);
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void unchangedPollAllocatesLessThanFortyKibibytes() throws IOException {
        String tag = Office.agency(AGENCY).get(LIST).header("ETag");
        assertThat(allocatedBy(LIST, "If-None-Match: " + tag + "\r\n", "304")).isLessThan(40 * 1024);
    }

    @Test
    void firstPageOfFiftyAllocatesLessThanAMebibyte() throws IOException {
        assertThat(allocatedBy(LIST + "?limit=50", "", "200")).isLessThan(1024 * 1024);
    }

    /** Per request. What the background does meanwhile is counted too: the least of some measurements is nearest to the truth. */
    private long allocatedBy(String path, String header, String status) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Tokens.ofAgency(AGENCY) + "\r\n" + header + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long least = Long.MAX_VALUE;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            for (int n = 0; n < MEASUREMENTS; n++) {
                long before = threads.getTotalThreadAllocatedBytes();
                for (int asked = 0; asked < ASKED; asked++) {
                    ask(socket, request, status);
                }
                least = Math.min(least, (threads.getTotalThreadAllocatedBytes() - before) / ASKED);
            }
        }
        LOG.log(System.Logger.Level.INFO, "{0} allocates {1} bytes", path, least);
        return least;
    }

    /** With a client that allocates next to nothing itself. */
    private void ask(Socket socket, byte[] request, String status) throws IOException {
        socket.getOutputStream().write(request);
        InputStream answers = socket.getInputStream();
        int length = 0;
        int end = -1;
        while (end < 0 || length < end) {
            int read = answers.read(answer, length, answer.length - length);
            if (read < 0) {
                throw new IOException("the service closed the connection");
            }
            length += read;
            end = end < 0 ? endOfAnswer(length) : end;
        }
        if (answer[9] != status.charAt(0) || answer[11] != status.charAt(2)) {
            throw new IOException(new String(answer, 0, length, StandardCharsets.UTF_8));
        }
    }

    /** Where the answer ends of which so much is there, or -1 while that cannot be said. */
    private int endOfAnswer(int length) {
        String head = new String(answer, 0, Math.min(length, 2048), StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        int body = head.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return -1;
        }
        if (head.contains("transfer-encoding: chunked")) {
            return new String(answer, length - 5, 5, StandardCharsets.US_ASCII).equals("0\r\n\r\n") ? length : -1;
        }
        int size = head.indexOf("content-length: ");
        return size < 0 ? body : body + Integer.parseInt(head.substring(size + 16, head.indexOf('\r', size)));
    }
}
