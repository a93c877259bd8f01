package vn.dondoc.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.Tokens;

/** The evidence dossier of a directive. */
@QuarkusTest
@RealTaskService
class DossierTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void agenciesAreKnown() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void onlyThoseWhoActForTheBodyGetIt() {
        UUID directive = Office.hasDirective();
        String path = "/api/v1/directives/" + directive + "/dossier";

        Office.caller(Tokens.of("coordinator", List.of("H33"))).get(path).then().statusCode(404);
        Office.agency(AGRICULTURE).get(path).then().statusCode(403);
        coordinator()
                .get("/api/v1/directives/" + UUID.randomUUID() + "/dossier")
                .then()
                .statusCode(404);
    }

    @Test
    void allThatHappenedIsInItForPeopleAndPrograms() throws IOException {
        UUID directive = Office.hasDirective();
        UUID assignment = Office.hasIssued(directive, AGRICULTURE, FINANCE);
        Office.step(Office.agency(AGRICULTURE), assignment, "extensions", """
                        {"until":"2020-09-20","reason":"chưa có số liệu <huyện>"}""").statusCode(200);
        String extension = coordinator()
                .get("/api/v1/assignments/{id}/extensions", assignment)
                .path("extensions[0].id");
        coordinator()
                .header("If-Match", Office.etag(assignment))
                .body("""
                        {"granted":true,"reason":"đồng ý","document":"345/UBND-KT"}""")
                .post("/api/v1/assignments/{id}/extensions/{extension}/decision", assignment, extension)
                .then()
                .statusCode(200);
        coordinator().body("{\"text\":\"Đề nghị báo cáo sớm\"}").post("/api/v1/assignments/{id}/comments", assignment);
        Office.step(Office.agency(AGRICULTURE), assignment, "submission", """
                        {"note":"Đã rà soát 214 tàu","evidence":[{"kind":"DOCUMENT","value":"214/BC-SNN"}]}""").statusCode(200);
        Office.step(coordinator(), assignment, "acceptance", "{}").statusCode(200);

        Map<String, String> files = files(directive);

        assertThat(files.keySet())
                .startsWith("index.html", "index.json")
                .contains("assignments/" + assignment + ".html", "assignments/" + assignment + ".json")
                .hasSize(2 + 2 * 2);
        JsonNode index = JSON.readTree(files.get("index.json"));
        assertThat(index.at("/directive/number").asText()).isEqualTo("12/CT-UBND");
        assertThat(index.at("/assignments")).hasSize(2);
        JsonNode record = JSON.readTree(files.get("assignments/" + assignment + ".json"));
        assertThat(record.at("/state").asText()).isEqualTo("COMPLETED");
        assertThat(record.at("/deadlines")).hasSize(2);
        assertThat(record.at("/deadlines/1/document").asText()).isEqualTo("345/UBND-KT");
        assertThat(record.at("/deadlines/1/originalDueOn").asText()).isEqualTo("2020-09-15");
        assertThat(record.at("/extensions/0/state").asText()).isEqualTo("GRANTED");
        assertThat(record.at("/reports/0/evidence/0/value").asText()).isEqualTo("214/BC-SNN");
        assertThat(record.at("/reports/0/decision").asText()).isEqualTo("ACCEPTED");
        assertThat(record.at("/comments/0/text").asText()).isEqualTo("Đề nghị báo cáo sớm");
        assertThat(record.at("/history").findValuesAsText("what"))
                .containsExactly("issued", "extension-requested", "extension-decided", "submitted", "completed");
        assertThat(files.get("index.html"))
                .contains("Sở Nông nghiệp và Phát triển nông thôn", "20/09/2020", "Hoàn thành", "12/CT-UBND");
        assertThat(files.get("assignments/" + assignment + ".html"))
                .contains("chưa có số liệu &lt;huyện&gt;", "214/BC-SNN", "Xác nhận hoàn thành")
                .doesNotContain("<huyện>");
    }

    @Test
    void whatIsNotIssuedYetIsNotInIt() throws IOException {
        UUID directive = Office.hasDirective();
        coordinator()
                .body(Office.task("\"" + AGRICULTURE + "\"", "", ""))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);

        Map<String, String> files = files(directive);

        assertThat(files.keySet()).containsExactly("index.html", "index.json");
        assertThat(JSON.readTree(files.get("index.json")).at("/assignments")).isEmpty();
    }

    private static Map<String, String> files(UUID directive) throws IOException {
        byte[] zip = coordinator()
                .get("/api/v1/directives/{id}/dossier", directive)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
