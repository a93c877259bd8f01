package vn.dondoc.notification.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/** The notices of a directive as evidence. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class NoticeDossierTest {

    @Inject
    Chase chase;

    private final ExampleAssignment assignment =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void everyNoticeIsInItForPeopleAndPrograms() throws IOException {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.sweepAt("2020-09-10T07:30");
        String directive = RealPostgres.query(
                        "select directive_id from follow_ups where assignment_id = '" + assignment.id() + "'")
                .getFirst();
        String path = "/api/v1/directives/" + directive + "/notice-dossier";

        assertThat(status(path, Tokens.of("coordinator", List.of("H33")))).isEqualTo(404);
        assertThat(status(path, Tokens.ofAgency("H12.13"))).isEqualTo(403);
        assertThat(status(path.replace(directive, UUID.randomUUID().toString()), Tokens.of("coordinator")))
                .isEqualTo(404);
        Map<String, String> files = files(given().auth()
                .oauth2(Tokens.of("coordinator"))
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray());

        assertThat(files.keySet()).containsExactly("index.html", "index.json");
        JsonNode index = new ObjectMapper().readTree(files.get("index.json"));
        assertThat(index.at("/directive/number").asText()).isEqualTo("12/CT-UBND");
        assertThat(index.at("/assignments")).hasSize(1);
        assertThat(index.at("/assignments/0/notices").findValuesAsText("rung")).contains("ISSUED", "T-3");
        assertThat(files.get("index.html"))
                .contains("Thông báo nhắc việc", "Về việc đẩy mạnh chuyển đổi số", "15/09/2020", "T-3")
                .doesNotContain("@");
    }

    private static int status(String path, String token) {
        return given().auth().oauth2(token).get(path).statusCode();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
