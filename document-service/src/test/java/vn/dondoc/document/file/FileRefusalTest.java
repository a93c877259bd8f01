package vn.dondoc.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static vn.dondoc.document.file.FileClient.attach;
import static vn.dondoc.document.file.FileClient.directive;
import static vn.dondoc.document.file.FileClient.files;
import static vn.dondoc.document.file.FileClient.with;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Files that must not get in: one clear answer each, nothing kept, nothing lost. */
@QuarkusTest
@RealDocumentService
class FileRefusalTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private String directive = "";

    @BeforeEach
    void makeDirective() {
        directive = directive();
    }

    private void assertNothingKept() {
        with(Tokens.of("clerk")).get(files(directive)).then().body("$", hasSize(0));
        assertThat(RealPostgres.count("file_chunks where file_id not in (select id from directive_files)"))
                .isZero();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void hostileFilesCostOneAnswerEachAndNoMemory() {
        Map<String, Supplier<byte[]>> hostile = HostileFiles.refused();
        long before = usedHeap();
        hostile.forEach((name, content) -> attach(directive, name, content.get())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is(oneOf("urn:dondoc:problem:unreadable-file", "urn:dondoc:problem:unsupported-file")))
                .body("errors[0].pointer", equalTo("#/file")));

        assertThat(usedHeap() - before).isLessThan(48L * MEBIBYTE);
        assertNothingKept();
    }

    @Test
    void strangeFilesAreAnsweredAndTheServiceGoesOn() {
        HostileFiles.strange()
                .forEach((name, content) ->
                        attach(directive, name, content.get()).statusCode(is(oneOf(201, 422))));

        attach(directive, "good.docx", HostileFiles.good("quyet-dinh-18.docx")).statusCode(201);
    }

    @Test
    @Tag("long")
    void fileOfMoreThan25MebibytesIsTooLarge() {
        attach(directive, "large.txt", new byte[25 * MEBIBYTE + 1])
                .statusCode(413)
                .body("type", equalTo("urn:dondoc:problem:file-too-large"));
        assertNothingKept();
    }

    @Test
    void secretFileIsRefused() {
        byte[] secret = "UBND TỈNH CÀ MAU\n\nTỐI MẬT\n\nSố: 04/CT-UBND".getBytes(StandardCharsets.UTF_8);

        attach(directive, "secret.txt", secret)
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:secret-directive"));
        assertNothingKept();
    }

    @Test
    void formWithoutAFileIsRefused() {
        with(Tokens.of("clerk"))
                .multiPart("other", "a.txt", new byte[] {'a'}, "text/plain")
                .post(files(directive))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/file"));
        with(Tokens.of("clerk"))
                .contentType("application/json")
                .body("{}")
                .post(files(directive))
                .then()
                .statusCode(415);
    }
}
