package vn.dondoc.document.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.Tokens;

/** Real documents register by their text alone, wherever a collection of them lies beside the clone. */
@QuarkusTest
@RealDocumentService
class CorpusRegistrationTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a clerk would type who sees the paper. */
    private static final Map<String, String> BY_HAND = Map.of(
            "type", "CV", "issuer", "UBND tỉnh", "subject", "Văn bản không có trích yếu", "issuedOn", "2020-01-02");

    @Test
    void everyDocumentRegistersAndNoFieldIsMadeUp() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no collection of real documents at ../shared/corpus");
        List<Path> documents;
        try (Stream<Path> files = Files.list(CORPUS.resolve("documents"))) {
            documents = files.sorted().toList();
        }
        Map<String, List<String>> byHand = new TreeMap<>();
        for (Path document : documents) {
            register(document, byHand);
        }

        assertThat(documents).hasSize(24);
        assertThat(byHand).as("documents that needed a field by hand").hasSizeLessThanOrEqualTo(6);
    }

    private static void register(Path document, Map<String, List<String>> byHand) throws IOException {
        ExampleDirective request = new ExampleDirective().with("text", Files.readString(document));
        Response answer = post(request);
        if (answer.statusCode() == 422) {
            List<String> missing = answer.path("errors.pointer");
            missing.stream()
                    .map(pointer -> pointer.substring(2))
                    .forEach(field -> request.with(field, BY_HAND.get(field)));
            byHand.put(document.getFileName().toString(), missing);
            answer = post(request);
        }
        String id = document.getFileName().toString().replace(".txt", "");
        assertThat(answer.statusCode()).as(id + ": " + answer.asString()).isEqualTo(201);
        JsonNode gold = JSON.readTree(
                        CORPUS.resolve("gold").resolve(id + ".json").toFile())
                .path("header");
        String number = answer.path("normalisedNumber");
        if (number != null) {
            assertThat(number).as(id).isEqualTo(gold.path("number").asText());
        }
    }

    private static Response post(ExampleDirective request) {
        return RegisterClient.post(Tokens.of("clerk", List.of("C24")), request)
                .extract()
                .response();
    }
}
