package vn.dondoc.document.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingFileTest {

    @TempDir
    private Path folder;

    private IncomingFile ofSize(long size) throws IOException {
        Path file = folder.resolve("file");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return IncomingFile.of(file, "a.pdf", "file");
    }

    @Test
    void fileOf25MebibytesIsTakenAndOneByteMoreIsNot() throws IOException {
        assertThatCode(ofSize(26_214_400)::requireAcceptableSize).doesNotThrowAnyException();
        assertThatThrownBy(ofSize(26_214_401)::requireAcceptableSize)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(413));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quyết định.pdf          | Quyết định.pdf
            C:\\van ban\\qd.pdf     | qd.pdf
            ../../etc/passwd        | passwd
            ' a.txt '               | a.txt
            ''                      | file
            /                       | file
            """)
    void nameIsTheHarmlessEndOfWhatWasSent(String sent, String kept) {
        assertThat(IncomingFile.of(folder, sent, "file").name()).isEqualTo(kept);
    }

    @Test
    void longNameKeepsItsEnd() {
        assertThat(IncomingFile.of(folder, "x".repeat(300) + ".pdf", "file").name())
                .hasSize(255)
                .endsWith("xxx.pdf");
    }
}
