package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboard ask only for metrics that services promise, and whoever is woken finds what to do. */
class AlertTest {

    private static final Path FOLDER = Path.of("observability");
    private static final Pattern METRIC = Pattern.compile("\\b(dondoc|http|jvm|agroal|process)_[a-z_]+");

    @Test
    void everyAlertHasItsEntryInTheRunbook() throws IOException {
        List<String> runbook = Files.readAllLines(Path.of("../RUNBOOK.md"));

        assertThat(alerts())
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(runbook)
                        .contains("### " + alert.path("alert").asText()));
        assertThat(runbook.stream().filter(line -> line.startsWith("### Dondoc")))
                .hasSameSizeAs(alerts());
    }

    @Test
    void everyAlertSaysWhoGetsUpAndHasATest() throws IOException {
        String tests = Files.readString(FOLDER.resolve("alerts.test.yaml"));

        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(tests).contains("alertname: " + alert.path("alert").asText());
        });
    }

    @Test
    void alertsAskForPromisedMetricsOnly() throws IOException {
        assertThat(alerts().stream().map(alert -> alert.path("expr").asText()).flatMap(AlertTest::metrics))
                .isNotEmpty()
                .allMatch(promised()::contains);
    }

    @Test
    void dashboardAsksForPromisedMetricsOnly() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());

        assertThat(dashboard.path("panels")).isNotEmpty();
        assertThat(dashboard.findValuesAsText("expr").stream().flatMap(AlertTest::metrics))
                .hasSizeGreaterThanOrEqualTo(dashboard.path("panels").size())
                .allMatch(promised()::contains);
    }

    private static List<JsonNode> alerts() throws IOException {
        return Overlay.stream(new YAMLMapper()
                        .readTree(FOLDER.resolve("alerts.yaml").toFile())
                        .at("/groups/0/rules"))
                .toList();
    }

    private static Stream<String> metrics(String expression) {
        return METRIC.matcher(expression).results().map(found -> found.group());
    }

    private static Set<String> promised() throws IOException {
        Set<String> promised = new TreeSet<>();
        for (String service : Overlay.SERVICES) {
            promised.addAll(Files.readAllLines(Path.of("../..", service, "contract/metrics.txt")));
        }
        return promised;
    }
}
