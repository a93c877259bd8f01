package vn.dondoc.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.parser.ParserAnswer.Parsed;
import vn.dondoc.document.parser.ParserAnswer.Unreadable;
import vn.dondoc.document.parser.ParserAnswer.Unsupported;

/** In this process, with files that harm nobody; what the dangerous ones do is seen from outside. */
class FileParserTest {

    @TempDir
    private Path folder;

    private final FileParser parser = new FileParser();

    private ParserAnswer parse(String name, byte[] content) throws IOException {
        return parser.parse(HostileFiles.write(folder, "upload", content), name);
    }

    @ParameterizedTest
    @CsvSource({"pdf, PDF", "docx, DOCX", "doc, DOC", "odt, ODT", "rtf, RTF", "html, HTML"})
    void everyKindSaysTheSame(String extension, FileKind kind) throws IOException {
        String name = "quyet-dinh-18." + extension;

        ParserAnswer answer = parse(name, HostileFiles.good(name));

        assertThat(answer).isInstanceOfSatisfying(Parsed.class, parsed -> {
            assertThat(parsed.kind()).isEqualTo(kind);
            assertThat(parsed.text().replaceAll("\\s+", " "))
                    .contains(
                            "Số: 18/QĐ-UBND",
                            "Cà Mau, ngày 14 tháng 3 năm 2023",
                            "QUYẾT ĐỊNH Về việc thành lập Tổ công tác kiểm tra đê biển năm 2023",
                            "Điều 1. Thành lập Tổ công tác kiểm tra đê biển năm 2023.",
                            "Nguyễn Văn Thử");
        });
    }

    @Test
    void plainTextIsKeptAsItIs() throws IOException {
        String text = "Số: 04/CT-UBND\n\n1. Giao Sở Xây dựng";

        assertThat(parse("ct.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Parsed(FileKind.TXT, text));
    }

    @Test
    void contentDecidesNotTheName() throws IOException {
        assertThat(parse("van-ban.doc", HostileFiles.good("quyet-dinh-18.rtf")))
                .isInstanceOfSatisfying(
                        Parsed.class, parsed -> assertThat(parsed.kind()).isEqualTo(FileKind.RTF));
        assertThat(parse("khong-ten", HostileFiles.good("quyet-dinh-18.docx")))
                .isInstanceOfSatisfying(
                        Parsed.class, parsed -> assertThat(parsed.kind()).isEqualTo(FileKind.DOCX));
    }

    @Test
    void emptyFileAndTextUnderTheNameOfAPdfAreUnreadable() throws IOException {
        assertThat(parse("a.pdf", new byte[0])).isEqualTo(new Unreadable("is empty"));
        assertThat(parse("a.pdf", "no PDF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unreadable("is not what its name says: its content is plain text"));
    }

    @Test
    void documentsWithMacrosAreNotTaken() throws IOException {
        assertThat(parse("macro.doc", HostileFiles.refused("macro.doc"))).isEqualTo(new Unsupported("carries macros"));
        assertThat(parse("macro.docx", HostileFiles.refused("macro-in-disguise.docx")))
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        refused -> assertThat(refused.reason()).startsWith("carries macros"));
    }
}
