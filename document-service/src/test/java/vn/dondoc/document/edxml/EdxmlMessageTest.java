package vn.dondoc.document.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.edxml.EdxmlWriter.Enclosure;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.text.DocumentType;

class EdxmlMessageTest {

    private static final ExampleMessage EXAMPLE = ExampleMessage.numbered("1836");

    private static EdxmlMessage read(String xml) {
        return EdxmlMessage.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(EdxmlMessage message) throws IOException {
        return Files.readString(message.attachments().getFirst().content());
    }

    private static void assertRefused(String xml, String reason) {
        assertThatThrownBy(() -> read(xml).close())
                .isInstanceOf(EdxmlException.class)
                .hasMessageContaining(reason);
    }

    private static void assertReadsAsEver(String xml) throws IOException {
        try (EdxmlMessage message = read(xml)) {
            EdxmlHeader header = message.header();
            assertThat(header.sender()).isEqualTo(new AgencyCode("G14.04"));
            assertThat(header.senderName()).contains("Vụ Kiểm thử");
            assertThat(header.recipients()).containsExactly(new AgencyCode("H12"), new AgencyCode("H33"));
            assertThat(header.number()).contains("1836/VKT-VP");
            assertThat(header.issuedOn()).contains(LocalDate.of(2023, 3, 14));
            assertThat(header.place()).contains("Hà Nội");
            assertThat(header.type()).contains(DocumentType.CONG_VAN);
            assertThat(header.subject()).contains("V/v báo cáo kết quả <thử> & kiểm");
            assertThat(header.signer())
                    .isEqualTo(Map.of("name", "Trần Thị Kiểm", "title", "Phó Vụ trưởng", "authority", "KT. VỤ TRƯỞNG"));
            assertThat(header.places()).containsExactly("Như trên", "Lưu: VT");
            assertThat(header.priority()).isEqualTo(2);
            assertThat(header.business()).isEqualTo(Business.NEW);
            assertThat(header.documentId()).isEqualTo("000.00.04.G14,2023/03/14,1836/VKT-VP");
            assertThat(header.answered().getFirst().code()).contains("88/UBND-XD");
            assertThat(content(message)).startsWith("Kính gửi: UBND tỉnh Cà Mau");
        }
    }

    @Test
    void everyFieldIsRead() throws IOException {
        assertReadsAsEver(EXAMPLE.xml());
    }

    @Test
    void prefixMayBeMissingOrAnother() throws IOException {
        assertReadsAsEver(EXAMPLE.xml().replace("<edXML:", "<").replace("</edXML:", "</"));
        assertReadsAsEver(EXAMPLE.xml()
                .replace("<edXML:", "<e:")
                .replace("</edXML:", "</e:")
                .replace("xmlns:edXML", "xmlns:e"));
    }

    @Test
    void businessMayBeSpeltRight() throws IOException {
        assertReadsAsEver(EXAMPLE.xml().replace("Bussiness", "Business"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/03/2023", "2023-03-14", "2023/3/14", "14/3/2023", "2023-03-14T00:00:00"})
    void datesHaveSeveralSpellings(String date) throws IOException {
        assertReadsAsEver(EXAMPLE.with("<edXML:PromulgationDate>2023/03/14", "<edXML:PromulgationDate>" + date)
                .xml());
    }

    @Test
    void attachmentMayBeUnzippedAndBrokenIntoLines() throws IOException {
        String plain = "Kính gửi: UBND tỉnh Cà Mau\n" + "Nội dung. ".repeat(50);

        assertReadsAsEver(
                EXAMPLE.withContent(Base64.getMimeEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)))
                        .xml());
    }

    @Test
    void attachmentMayBeAMarkedSection() throws IOException {
        assertReadsAsEver(
                EXAMPLE.xml().replaceFirst("<(\\S*ContentTransferEncoded)>([^<]*)", "<$1><!-- zip --><![CDATA[$2]]>"));
    }

    @Test
    void officeFileIsNotTakenForItsWrapping() throws IOException {
        byte[] docx = HostileFiles.good("quyet-dinh-18.docx");

        try (EdxmlMessage message = read(
                EXAMPLE.withContent(Base64.getEncoder().encodeToString(docx)).xml())) {
            assertThat(message.attachments().getFirst().content()).hasBinaryContent(docx);
        }
        String wrapped = Base64.getEncoder().encodeToString(ExampleMessage.zip("a.docx", docx));
        try (EdxmlMessage message = read(EXAMPLE.withContent(wrapped).xml())) {
            assertThat(message.attachments().getFirst().content()).hasBinaryContent(docx);
        }
    }

    @Test
    void whatIsReadAndWrittenSaysTheSame() {
        String written;
        EdxmlElement before;
        try (EdxmlMessage message = read(EXAMPLE.xml())) {
            before = message.envelope();
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            EdxmlWriter.write(before, enclosures(message), to);
            written = to.toString(StandardCharsets.UTF_8);
        }

        try (EdxmlMessage again = read(written)) {
            assertThat(again.envelope()).isEqualTo(before);
            assertThat(again.attachments())
                    .extracting(EdxmlAttachment::name, EdxmlAttachment::contentId, EdxmlAttachment::description)
                    .containsExactly(tuple("cong-van.txt", "tep-1", "Bản chính"));
            assertThat(content(again)).isEqualTo("Kính gửi: UBND tỉnh Cà Mau\n\nĐề nghị báo cáo số 1836");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(written.substring(written.indexOf("<edXML:"), written.indexOf("</edXML:edXMLEnvelope>")))
                .doesNotContainPattern("<(?!/?edXML:)");
    }

    private static List<Enclosure> enclosures(EdxmlMessage message) {
        return message.attachments().stream()
                .map(file -> new Enclosure(
                        file.contentId(), file.name(), file.contentType(), file.description(), (any, out) -> {
                            try {
                                Files.copy(file.content(), out);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }))
                .toList();
    }

    @Test
    void documentTypesEntitiesAndExternalThingsAreRefused() {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE edXML [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<edXML><Subject>&b;</Subject></edXML>";

        assertRefused(laughs, "document type");
        assertRefused("<!DOCTYPE edXML SYSTEM \"file:///etc/passwd\"><edXML/>", "document type");
        assertRefused("<edXML><Subject>&b;</Subject></edXML>", "entities");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertRefused("", "not well-formed");
        assertRefused("văn bản", "not well-formed");
        assertRefused("<html/>", "no edXML");
        assertRefused("<edXML><From></edXML>", "not well-formed");
        assertRefused(EXAMPLE.xml().substring(0, 2_000), "not well-formed");
    }

    @Test
    void whatIsOutOfProportionIsRefused() {
        assertRefused("<edXML>" + "<a>".repeat(30) + "</a>".repeat(30) + "</edXML>", "proportion");
        assertRefused("<edXML>" + "<a/>".repeat(20_001) + "</edXML>", "proportion");
        assertRefused("<edXML><Content>" + "a".repeat(5_000_000) + "</Content></edXML>", "characters");
        byte[] zeros = new byte[26_214_401];
        Arrays.fill(zeros, (byte) '0');
        assertRefused(
                EXAMPLE.withContent(Base64.getEncoder().encodeToString(ExampleMessage.zip("bomb", zeros)))
                        .xml(),
                "more than");
    }

    @ParameterizedTest
    @CsvSource({
        "18, Công văn, CV",
        "2, '', QĐ",
        "0, Chỉ thị, CT",
        "18, Công điện, CĐ",
        "0, Nghị định, NĐ",
        "22, '', BTT",
    })
    void typesAreToldByNameThenByNumber(String number, String name, String code) {
        assertThat(EdxmlTypes.read(number, name).map(DocumentType::code)).contains(code);
    }

    @Test
    void typesOfTheRegulationThatTheDecreeLacksAreNone() {
        assertThat(EdxmlTypes.read("21", "Bản cam kết")).isEmpty();
        assertThat(EdxmlTypes.read("99", "")).isEmpty();
        assertThat(EdxmlTypes.numberOf(DocumentType.CONG_DIEN)).isEqualTo("19");
        assertThat(EdxmlTypes.numberOf(DocumentType.NGHI_DINH)).isEqualTo("0");
    }
}
