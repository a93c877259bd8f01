package vn.dondoc.document.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files as they come beside documents, by the endings of their names. */
final class Enclosures {

    private Enclosures() {}

    static byte[] of(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> workbook();
            case "zip" -> archive();
            // The outermost sequence of a signature: signedData, of indefinite length.
            case "p7s" ->
                HexFormat.of()
                        .parseHex("308006092a864886f70d010702a0803080020101310f300d0609608648016503040201050000000000");
            case "png" -> HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Biểu").value(0, 0, "Số liệu");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : new String[] {"mot.txt", "hai.txt"}) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
