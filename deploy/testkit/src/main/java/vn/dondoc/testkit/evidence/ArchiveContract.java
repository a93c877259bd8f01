package vn.dondoc.testkit.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.testkit.evidence.SealedRows.first;
import static vn.dondoc.testkit.evidence.SealedRows.seal;
import static vn.dondoc.testkit.evidence.SealedRows.sealedRows;
import static vn.dondoc.testkit.evidence.SealedRows.verify;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.evidence.Finding;
import vn.dondoc.kit.forgetting.ForgettingService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.TestConfiguration;
import vn.dondoc.testkit.Tokens;

/** A closed year of the audit goes to a file, its rows leave the database, and it is shown, proved and verified as before. */
@Tag("real")
public interface ArchiveContract {

    @Test
    default void yearThatLeftTheDatabaseIsShownAndVerifiedFromItsFile() throws IOException {
        long id = sealedRows().get(1);
        String thing = RealPostgres.query("select entity_id from audit_rows where id = " + id)
                .getFirst();
        int year = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        admin().post("/api/v1/audit/archives/{year}", year)
                .then()
                .statusCode(422)
                .body("type", endsWith("year-not-over"));
        MovableClock.set((year + 1) + "-01-02T08:00");
        try {
            archivedAndRemoved(year, id);
            shownAndProved(thing, id);
            seal();
            assertThat(verify().whole()).isTrue();
            changesOfTheFileAreFound(year, thing, id);
            whatMustBeForgottenLeavesTheFileAndTheRestStands(year, thing, id);
        } finally {
            MovableClock.reset();
        }
    }

    private static void archivedAndRemoved(int year, long id) {
        long rows = RealPostgres.count("audit_rows");
        admin().post("/api/v1/audit/archives/{year}", year)
                .then()
                .statusCode(201)
                .body("year", equalTo(year));
        admin().post("/api/v1/audit/archives/{year}", year)
                .then()
                .statusCode(409)
                .body("type", endsWith("year-already-archived"));
        admin().get("/api/v1/audit/archives").then().statusCode(200).body("items.year", hasItem(year));

        RealPostgres.execute("select remove_archived_audit(" + year + ")");

        assertThat(RealPostgres.count("audit_rows where id <= " + id)).isZero();
        System.out.printf(
                "%d rows of the audit, %d after the archived ones were removed%n",
                rows, RealPostgres.count("audit_rows"));
    }

    private static void shownAndProved(String thing, long id) {
        admin().queryParam("entityType", "thing")
                .queryParam("entityId", thing)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo((int) id))
                .body("items[0].after.name", equalTo("Đôn đốc"));
        admin().get("/api/v1/audit/{id}/proof", id)
                .then()
                .statusCode(200)
                .body("stands", equalTo(true))
                .body("change.reason", equalTo("Thử"));
    }

    private static void changesOfTheFileAreFound(int year, String thing, long id) throws IOException {
        Path file = file(year);
        Path index = file.resolveSibling(file.getFileName() + ".index");
        byte[] bytes = Files.readAllBytes(file);
        byte[] leads = Files.readAllBytes(index);
        try {
            rewrite(file, index, thing);
            assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.ROW_CHANGED);
            assertThat(first(verify()).row()).isEqualTo(id);
            admin().get("/api/v1/audit/{id}/proof", id).then().body("stands", equalTo(false));

            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.ROW_MISSING);

            Files.delete(file);
            assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.ROW_MISSING);
            admin().queryParam("entityType", "thing")
                    .queryParam("entityId", thing)
                    .get("/api/v1/audit")
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("audit-archive-missing"));
        } finally {
            Files.write(file, bytes);
            Files.write(index, leads);
        }
        assertThat(verify().whole()).isTrue();
    }

    private static void whatMustBeForgottenLeavesTheFileAndTheRestStands(int year, String thing, long id)
            throws IOException {
        Path old = file(year);
        assertThat(linesOf(thing)).contains("Đôn đốc");
        // As the functions that purge enter it.
        RealPostgres.execute(
                "insert into audit_forgettings (entity_type, entity_id) values ('thing', '" + thing + "')");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> CDI.current().select(ForgettingService.class).get().forgetAll());

        assertThat(old).doesNotExist();
        assertThat(linesOf(thing)).contains(thing).doesNotContain("Đôn đốc", "Thử", "salt");
        admin().get("/api/v1/audit/{id}/proof", id)
                .then()
                .statusCode(200)
                .body("stands", equalTo(false))
                .body("emptied", equalTo(true))
                .body("change.action", equalTo("try"))
                .body("change.after", nullValue())
                .body("change.reason", nullValue());
        assertThat(RealPostgres.query("select action from audit_rows where entity_type = 'audit-row' and entity_id = '"
                        + id + "' or entity_type = 'audit-archive' and action like 'rewrite%'"))
                .containsExactlyInAnyOrder("empty-audit-row", "rewrite-audit-archive");
        admin().get("/api/v1/audit/archives")
                .then()
                .body("items.find { it.year == " + year + " }.sha256", equalTo(sha256(file(year))));
        seal();
        assertThat(verify().whole()).isTrue();
    }

    private static Path file(int year) throws IOException {
        try (var files = Files.list(Path.of(TestConfiguration.of("dondoc.audit.archives")))) {
            return files.filter(one -> one.toString().endsWith(".audit.jsonl.gz"))
                    .filter(one -> one.getFileName().toString().contains("-" + year + "."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Every line of a file in the folder that names the thing. */
    private static String linesOf(String thing) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (var files = Files.list(Path.of(TestConfiguration.of("dondoc.audit.archives")))) {
            for (Path one :
                    files.filter(file -> file.toString().endsWith(".gz")).toList()) {
                try (GZIPInputStream all = new GZIPInputStream(Files.newInputStream(one))) {
                    new String(all.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains(thing))
                            .forEach(lines::append);
                }
            }
        }
        return lines.toString();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** As one who knows the format would forge it: the words of one row in its block, and the index made to fit. */
    private static void rewrite(Path file, Path index, String thing) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer leads = ByteBuffer.wrap(Files.readAllBytes(index));
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        int blocks = (int) leads.getLong(0);
        for (int block = 0; block < blocks; block++) {
            int entry = 24 + 16 * block;
            int begin = (int) leads.getLong(entry);
            int end = block + 1 < blocks ? (int) leads.getLong(entry + 16) : bytes.length;
            String lines = new String(
                    new GZIPInputStream(new ByteArrayInputStream(bytes, begin, end - begin)).readAllBytes(),
                    StandardCharsets.UTF_8);
            leads.putLong(entry, forged.size());
            try (GZIPOutputStream zipped = new GZIPOutputStream(forged)) {
                zipped.write(forged(lines, thing).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(file, forged.toByteArray());
        Files.write(index, leads.array());
    }

    private static String forged(String lines, String thing) {
        StringBuilder all = new StringBuilder();
        lines.lines()
                .map(line -> line.contains(thing) ? line.replace("Đôn đốc", "Bỏ qua") : line)
                .forEach(line -> all.append(line).append('\n'));
        return all.toString();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }
}
