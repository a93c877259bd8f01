package vn.dondoc.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.system.LocalFailureException;

class CorpusTest {
    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        write("agencies.tsv", """
                code\tname\taliases\tkind\tfrom\tuntil\tsuccessors
                H12\tUBND tỉnh Cà Mau\t\tprovince\t1997-01-01\t\t
                H12.04\tSở Kế hoạch và Đầu tư\tSở KHĐT;Sở KH&ĐT\tdepartment\t1997-01-01\t2025-02-28\tH12.05
                H12.05\tSở Tài chính\t\tdepartment\t1997-01-01\t\t
                H12.20\tSở Nông nghiệp và Môi trường\t\tdepartment\t2025-03-01\t\t
                H12.52\tUBND huyện U Minh\t\tdistrict\t1997-01-01\t2025-06-30\t
                H33.05\tSở Tài chính Kiên Giang\t\tdepartment\t1997-01-01\t\t
                """);
        write("groups.tsv", "phrase\tkinds\ncác sở, địa phương\tdepartment;district\n");
        write("contacts.tsv", "code\temail\nH12.05\tvanthu.sotaichinh@camau.example\n");
        write("ct-1.txt", "Giao các sở ...");
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Corpus.read(folder.resolve("nowhere"), folder))
                .isInstanceOf(LocalFailureException.class)
                .hasMessage("There is no folder " + folder.resolve("nowhere") + ".");
    }

    @Test
    void folderWithoutTextsIsRefused() throws Exception {
        Files.delete(folder.resolve("ct-1.txt"));

        assertThatThrownBy(() -> Corpus.read(folder, folder))
                .isInstanceOf(LocalFailureException.class)
                .hasMessage("There is no document (<name>.txt) in " + folder + ".");
    }

    @Test
    void folderWithoutAnyBreakdownIsPlayedWithWhatTheSystemReads() throws Exception {
        Corpus corpus = Corpus.read(folder, folder);

        assertThat(corpus.documents()).hasSize(1).allMatch(document -> !document.isPrepared());
        assertThat(corpus.documents().getFirst().registration())
                .hasToString("{\"body\":\"H12\",\"text\":\"Giao các sở ...\"}");
        SampleDocument read = corpus.documents()
                .getFirst()
                .withHeader(
                        new ObjectMapper()
                                .readTree(
                                        "{\"number\": null, \"type\": {\"value\": \"CT\"}, \"issuedOn\": {\"value\": \"2020-09\"}}"));
        assertThat(read.title()).isEqualTo("CT chưa có số");
        assertThat(read.issuedOn()).isEmpty();
    }

    @Test
    void headerThatATextDoesNotSayIsGivenAndItsTasksAreThoseProposed() throws Exception {
        write("tin-1.txt", "Chiều 03/9, Chủ tịch kết luận ...");
        write(
                "tin-1.breakdown.json",
                "{\"body\": \"H12\", \"directive\": {\"type\": \"TB\", \"issuedOn\": \"2020-09-03\"}}");
        Corpus corpus = Corpus.read(folder, folder);

        assertThat(corpus.documents())
                .extracting(SampleDocument::id, SampleDocument::isHeaded, SampleDocument::isPrepared)
                .containsExactly(tuple("tin-1", true, false), tuple("ct-1", false, false));
        assertThat(corpus.documents().getFirst().registration())
                .hasToString(
                        "{\"type\":\"TB\",\"issuedOn\":\"2020-09-03\",\"body\":\"H12\",\"text\":\"Chiều 03/9, Chủ tịch kết luận ...\"}");
    }

    @Test
    void unknownGroupIsNamed() throws Exception {
        breakdown("ct-1", "2020-08-17", "[{\"content\": \"x\", \"leadGroups\": [\"mọi người\"]}]");
        Corpus corpus = Corpus.read(folder, folder);

        assertThatThrownBy(() -> corpus.tasks(corpus.documents().getFirst()))
                .isInstanceOf(LocalFailureException.class)
                .hasMessage("groups.tsv does not say who \"mọi người\" are.");
    }

    @Test
    void groupMeansTheAgenciesOfItsKindsUnderTheBodyOnTheDayOfTheDocument() throws Exception {
        breakdown("ct-1", "2020-08-17", "[{\"content\": \"x\", \"leadGroups\": [\"các sở, địa phương\"]}]");

        assertThat(tasksOf("ct-1")).isEqualTo("""
                [{"content":"x","leads":["H12.04","H12.05","H12.52"],"coordinating":[]}]""");
    }

    @Test
    void laterDocumentMeansTheAgenciesOfItsOwnDay() throws Exception {
        breakdown("ct-1", "2025-07-01", "[{\"content\": \"x\", \"leadGroups\": [\"các sở, địa phương\"]}]");

        assertThat(tasksOf("ct-1")).isEqualTo("""
                [{"content":"x","leads":["H12.05","H12.20"],"coordinating":[]}]""");
    }

    @Test
    void leadsAreNotCoordinatingToo() throws Exception {
        breakdown(
                "ct-1",
                "2020-08-17",
                "[{\"content\": \"x\", \"leads\": [\"H12.05\"], \"coordinatingGroups\": [\"các sở, địa phương\"]}]");

        assertThat(tasksOf("ct-1")).isEqualTo("""
                [{"content":"x","leads":["H12.05"],"coordinating":["H12.04","H12.52"]}]""");
    }

    @Test
    void deadlineIsSentWithoutTheRemarkWhoDecidedIt() throws Exception {
        breakdown(
                "ct-1",
                "2020-08-17",
                "[{\"item\": null, \"content\": \"x\", \"leads\": [\"H12.05\"],"
                        + " \"deadline\": {\"on\": \"2020-09-15\", \"decidedBy\": \"coordinator\"}, \"tracked\": false}]");

        assertThat(tasksOf("ct-1")).isEqualTo("""
                        [{"content":"x","tracked":false,"leads":["H12.05"],"coordinating":[],"deadline":{"on":"2020-09-15"}}]""");
    }

    @Test
    void documentsComeInTheOrderOfTheirDatesAndOnlyThoseWithABreakdown() throws Exception {
        write("a.txt", "");
        write("b.txt", "");
        write("c.txt", "");
        breakdown("ct-1", null, "[]");
        breakdown("a", "2020-09-04", "[]");
        breakdown("b", "2020-08-17", "[]");

        assertThat(Corpus.read(folder, folder).documents())
                .extracting(SampleDocument::id)
                .containsExactly("b", "a", "ct-1");
    }

    @Test
    void registrationCarriesTextAndBodyAndLeavesOutWhatIsNotKnown() throws Exception {
        breakdown("ct-1", null, "[]");

        assertThat(Corpus.read(folder, folder).documents().getFirst().registration())
                .hasToString("{\"type\":\"CT\",\"body\":\"H12\",\"text\":\"Giao các sở ...\"}");
    }

    @Test
    void ownSamplesCanBeReadAndHaveEightDocumentsFiveOfThemWithWork() throws Exception {
        Corpus corpus = Corpus.read(SAMPLES, SAMPLES);

        assertThat(corpus.documents()).hasSize(8);
        assertThat(corpus.documents().stream()
                        .filter(document -> !document.tasks().isEmpty()))
                .hasSize(5)
                .allSatisfy(document -> assertThat(corpus.tasks(document))
                        .allSatisfy(task -> assertThat(task.path("leads")).isNotEmpty()));
    }

    private String tasksOf(String id) throws Exception {
        Corpus corpus = Corpus.read(folder, folder);
        SampleDocument document = corpus.documents().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().writeValueAsString(corpus.tasks(document));
    }

    private void breakdown(String id, @Nullable String issuedOn, String tasks) throws IOException {
        String date = issuedOn == null ? "null" : "\"" + issuedOn + "\"";
        write(
                id + ".breakdown.json",
                "{\"body\": \"H12\", \"directive\": {\"number\": null, \"type\": \"CT\", \"issuedOn\": " + date
                        + "}, \"tasks\": " + tasks + "}");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
