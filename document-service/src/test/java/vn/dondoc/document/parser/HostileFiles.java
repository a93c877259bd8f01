package vn.dondoc.document.parser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files nobody should send, made anew for each test. By name; the name is part of the attack. */
public final class HostileFiles {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_START =
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>";
    private static final String WORD_END = "</w:t></w:r></w:p></w:body></w:document>";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String ODF_START = "<?xml version=\"1.0\"?><o:document-content xmlns:o=\"" + ODF
            + "office:1.0\" xmlns:t=\"" + ODF + "text:1.0\"><o:body><o:text><t:p>";
    private static final String ODF_END = "</t:p></o:text></o:body></o:document-content>";
    private static final String PLAIN_DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACRO_DOCUMENT = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private HostileFiles() {}

    /** Those that no parser may take. */
    public static Map<String, Supplier<byte[]>> refused() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("empty.pdf", () -> new byte[0]);
        files.put("truncated.pdf", () -> Arrays.copyOf(good("quyet-dinh-18.pdf"), 20_000));
        files.put("header-only.pdf", () -> ascii("%PDF-1.7\n"));
        files.put("text-in-disguise.pdf", () -> ascii("This is no PDF, whatever its name says.\n"));
        files.put("bomb.pdf", HostileFiles::pdfBomb);
        files.put("truncated.docx", () -> Arrays.copyOf(good("quyet-dinh-18.docx"), 3_000));
        files.put("bomb.docx", () -> docx(PLAIN_DOCUMENT, to -> bomb(to, WORD_START, WORD_END)));
        files.put("nested.docx", () -> docx(PLAIN_DOCUMENT, HostileFiles::nested));
        files.put("laughs.docx", () -> docx(PLAIN_DOCUMENT, to -> to.write(utf8(laughs("w:document")))));
        files.put("macro.docm", () -> docx(MACRO_DOCUMENT, to -> to.write(utf8(body("Xin chào")))));
        files.put("macro-in-disguise.docx", () -> docx(MACRO_DOCUMENT, to -> to.write(utf8(body("Xin chào")))));
        files.put("macro.doc", HostileFiles::docWithMacros);
        files.put("truncated.doc", () -> Arrays.copyOf(good("quyet-dinh-18.doc"), 4_000));
        files.put("program.doc", HostileFiles::program);
        files.put("archive.odt", () -> zip(Map.of("a.txt", to -> to.write(ascii("a")))));
        files.put("bomb.odt", () -> odt(to -> bomb(to, ODF_START, ODF_END)));
        files.put("picture.txt", HostileFiles::picture);
        files.put("too-much.txt", () -> ascii("0123456789 abcdef\n".repeat(600_000)));
        return files;
    }

    public static byte[] refused(String name) {
        return Objects.requireNonNull(refused().get(name), name).get();
    }

    /** What nobody needs to fear; taken or refused, it must not cost more than one answer. */
    public static Map<String, Supplier<byte[]>> strange() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("nested.html", () -> ascii("<html><body>" + "<div>".repeat(10_000) + "x"));
        files.put("nested.rtf", () -> ascii("{\\rtf1 " + "{\\b ".repeat(200_000) + "x"));
        files.put("laughs.html", () -> utf8(laughs("html")));
        files.put("not-word.doc", HostileFiles::oleWithout);
        files.put(
                "brackets.pdf",
                () -> ascii("%PDF-1.4\n1 0 obj\n" + "[".repeat(300_000) + "\nendobj\ntrailer<</Root 1 0 R>>"));
        return files;
    }

    public static byte[] good(String name) {
        try (var file = HostileFiles.class.getResourceAsStream("/files/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no such file: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private interface Entry {
        void writeTo(OutputStream to) throws IOException;
    }

    /** 30 MiB of one letter, in 30 KiB. */
    private static void bomb(OutputStream to, String start, String end) throws IOException {
        to.write(utf8(start));
        byte[] letters = new byte[MEBIBYTE];
        Arrays.fill(letters, (byte) 'a');
        for (int i = 0; i < 30; i++) {
            to.write(letters);
        }
        to.write(utf8(end));
    }

    private static void nested(OutputStream to) throws IOException {
        to.write(utf8("<?xml version=\"1.0\"?><w:document xmlns:w=\"" + WORD + "\"><w:body>"));
        to.write(utf8("<w:tbl><w:tr><w:tc>".repeat(30_000)));
        to.write(utf8("</w:tc></w:tr></w:tbl>".repeat(30_000) + "</w:body></w:document>"));
    }

    private static String body(String text) {
        return WORD_START + text + WORD_END;
    }

    /** Billion laughs: each entity ten times the one before. */
    static String laughs(String root) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml.append("]><")
                .append(root)
                .append(">&a9;</")
                .append(root)
                .append('>')
                .toString();
    }

    private static byte[] docx(String type, Entry document) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                to -> to.write(utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>")));
        entries.put(
                "_rels/.rels",
                to -> to.write(utf8("<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>")));
        entries.put("word/document.xml", document);
        return zip(entries);
    }

    private static byte[] odt(Entry content) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("mimetype", to -> to.write(ascii("application/vnd.oasis.opendocument.text")));
        entries.put("content.xml", content);
        return zip(entries);
    }

    private static byte[] zip(Map<String, Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A page that draws one string of 40 MiB, deflated. */
    private static byte[] pdfBomb() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_SPEED))) {
            byte[] letters = ascii("a".repeat(MEBIBYTE));
            deflated.write(ascii("BT ("));
            for (int i = 0; i < 40; i++) {
                deflated.write(letters);
            }
            deflated.write(ascii(") Tj ET"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + stream.size() + ">>stream\n"));
        pdf.writeBytes(stream.toByteArray());
        pdf.writeBytes(ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return pdf.toByteArray();
    }

    private static byte[] docWithMacros() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(good("quyet-dinh-18.doc")))) {
            ole.getRoot().createDirectory("Macros").createDocument("PROJECT", new ByteArrayInputStream(new byte[100]));
            ole.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] oleWithout() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            ole.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] program() {
        byte[] program = new byte[4_096];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    private static byte[] picture() {
        byte[] picture = new byte[1_000];
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        System.arraycopy(start, 0, picture, 0, start.length);
        return picture;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
