package vn.dondoc.text.manner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.breakdown.BreakdownReader;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.reading.HeaderReader;

/**
 * Reads whole documents. Behind each text stands, written by hand before the reading was tried on it: fields of the header,
 * and a line for each assignment with its item, who leads, who takes part, and the deadline ("none", a value, or "immediate").
 */
class MannerTest {

    private static final String PARTED = "=====\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chi-thi-dong-trong",
                "ke-hoach-hoat-dong",
                "quyet-dinh-thu-tuc",
                "thong-bao-kien-nghi",
                "chi-thi-phoi-hop",
                "chu-ky-bang",
                "chu-ky-mot-dong",
                "cong-dien-lien-tuc",
                "thong-bao-cong-ty",
                "thong-bao-luu-tru",
                "cong-dien",
                "cong-dien-tin",
                "cong-van-so-quet",
                "cong-van-vpcp",
                "cong-van-vpcp-2",
                "ke-hoach-hai-tuyen",
                "ke-hoach-khoi",
                "ke-hoach-so",
                "ke-hoach-so-quet",
                "quy-dinh-kem-theo",
                "quyet-dinh-dieu",
                "quyet-dinh-khong-so-dieu",
                "thong-bao-benh-vien",
                "thong-bao-truong",
                "chi-thi-mua-lu",
                "cong-van-don-doc",
                "thong-bao-ket-luan",
                "ke-hoach-pho-bien-phap-luat",
                "cong-van-thu-chi-dau-nam",
                "chi-thi-tuyen-quan",
                "quyet-dinh-di-tich",
                "ke-hoach-chuyen-doi-so",
                "cong-van-ung-pho-bao",
                "chuong-trinh-hanh-dong",
                "quyet-dinh-kem-ke-hoach",
                "cong-van-quy-uy-ban",
                "quyet-dinh-giao-nhiem-vu",
                "chi-thi-don-tet",
                "ke-hoach-bang-khong-vien",
                "thong-bao-thuong-truc",
                "cong-van-han-man-so-quet",
                "chi-thi-dich-ta-lon",
                "ke-hoach-van-thu",
                "cong-dien-khac-phuc-mua-lu"
            })
    void aDocumentIsReadAsACarefulReaderWould(String name) throws IOException {
        String[] parts = resource(name).split(PARTED, 2);
        List<String> expected = parts[1].lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
        List<String> read = Stream.concat(header(parts[0], expected), assignments(parts[0]))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
        assertThat(String.join("\n", read)).isEqualTo(String.join("\n", expected));
    }

    private static Stream<String> header(String text, List<String> expected) {
        Header header = HeaderReader.read(text);
        return Stream.of(
                        "number: " + value(header.number()),
                        "place: " + value(header.place()),
                        "issuer: " + value(header.issuer()),
                        "subject: " + value(header.subject()),
                        "signer: " + signer(header.signer()))
                .filter(line -> asked(line, expected));
    }

    private static boolean asked(String line, List<String> expected) {
        String field = line.substring(0, line.indexOf(':') + 1);
        return expected.stream().anyMatch(other -> other.startsWith(field));
    }

    private static Stream<String> assignments(String text) {
        return BreakdownReader.read(text, BreakdownContext.UNKNOWN).assignments().stream()
                .map(MannerTest::line);
    }

    private static String line(ProposedAssignment assignment) {
        String deadline = assignment.deadline().isVague()
                ? "none"
                : Objects.requireNonNullElse(
                        assignment.deadline().value(),
                        assignment.deadline().kind().code());
        return "%s | %s | %s | %s"
                .formatted(
                        Objects.requireNonNullElse(assignment.item(), "-"),
                        named(assignment.lead()),
                        named(assignment.coordinating()),
                        deadline);
    }

    private static String named(List<Addressee> addressees) {
        return addressees.stream().map(Addressee::phrase).collect(Collectors.joining(" + "));
    }

    private static String signer(@Nullable Signer signer) {
        return signer == null
                ? "-"
                : value(signer.name()) + " | " + value(signer.title()) + " | " + value(signer.authority());
    }

    private static String value(@Nullable Found<?> found) {
        return found == null ? "-" : found.value().toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = MannerTest.class.getResourceAsStream(name + ".txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
