package vn.dondoc.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.document.file.FileClient.directive;
import static vn.dondoc.document.file.FileClient.files;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The largest files that are taken go through the service in pieces, however many come at once. */
@QuarkusTest
@RealDocumentService
@Tag("long")
class LargeFileTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int AT_ONCE = 8;

    @TempDir
    Path folder;

    /** An ODT that is large by its picture: 25 MiB but for what ZIP needs. */
    private Path large() throws IOException {
        byte[] picture = new byte[25 * MEBIBYTE - 100_000];
        new Random(1).nextBytes(picture);
        CRC32 sum = new CRC32();
        sum.update(picture);
        Path file = folder.resolve("lon.odt");
        try (InputStream good = new java.io.ByteArrayInputStream(HostileFiles.good("quyet-dinh-18.odt"));
                ZipInputStream from = new ZipInputStream(good);
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
                to.closeEntry();
            }
            ZipEntry stored = new ZipEntry("Pictures/lon.png");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(picture.length);
            stored.setCrc(sum.getValue());
            to.putNextEntry(stored);
            to.write(picture);
            to.closeEntry();
        }
        return file;
    }

    private static HttpResponse<String> upload(HttpClient http, String directive, Path file)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + files(directive)))
                .header("Authorization", "Bearer " + Tokens.of("clerk"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lon.odt\"\r\n\r\n"),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--b--\r\n")))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Of what outlives a collection or two: a file held in memory would be there, for as long as it is read and stored. */
    private static List<MemoryPoolMXBean> oldGenerations() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && (pool.getName().contains("Old") || pool.getName().contains("Tenured")))
                .toList();
    }

    @Test
    void eightOfTheLargestFilesAtOnceLeaveTheHeapFlatAndComeBackByteForByte() throws Exception {
        Path file = large();
        List<String> directives =
                IntStream.range(0, AT_ONCE).mapToObj(n -> directive()).toList();
        System.gc();
        oldGenerations().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = oldGenerations().stream()
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();

        try (HttpClient http = HttpClient.newHttpClient();
                var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Integer>> uploads = directives.stream()
                    .<Callable<Integer>>map(
                            directive -> () -> upload(http, directive, file).statusCode())
                    .toList();
            assertThat(clients.invokeAll(uploads).stream()
                            .map(Future::resultNow)
                            .toList())
                    .containsOnly(201);
        }

        long peak = oldGenerations().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        assertThat(peak - before).as("bytes of %s", Files.size(file)).isLessThan(64L * MEBIBYTE);
        byte[] back = FileClient.with(Tokens.of("clerk"))
                .get(RestAssured.basePath + fileOf(directives.getLast()))
                .asByteArray();
        assertThat(back).isEqualTo(Files.readAllBytes(file));
    }

    private static String fileOf(String directive) {
        String id = RealPostgres.query("select id from directive_files where directive_id = '" + directive + "'")
                .getFirst();
        return files(directive) + "/" + id + "/content";
    }
}
