package vn.dondoc.document.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Attachments travel as zip archives of one file, in base64. Some systems leave the zip away. */
final class AttachmentPacking {

    private static final long MOST_BYTES = 25 * 1024 * 1024;

    private AttachmentPacking() {}

    interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    /** Unpacks what was spooled, never more than a file may have. */
    static Path unpack(Path base64, Path to) {
        try (InputStream bytes = decoded(base64)) {
            bytes.mark(8);
            byte[] start = bytes.readNBytes(4);
            bytes.reset();
            boolean archive = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
            if (archive && isWrapping(base64)) {
                ZipInputStream zip = new ZipInputStream(bytes);
                zip.getNextEntry();
                copy(zip, to);
            } else {
                copy(bytes, to);
            }
            return to;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new EdxmlException("has an attachment that cannot be unpacked");
        } catch (IOException broken) {
            // Base64 that ends in the midst is told so.
            throw new EdxmlException("has an attachment that is not base64");
        }
    }

    /** A DOCX or ODT is a zip archive too; one that wraps has a single entry. */
    private static boolean isWrapping(Path base64) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(decoded(base64))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null) {
                return false;
            }
            // Bounded: what is inflated to find the next entry is as much as would be copied anyway.
            if (zip.skip(MOST_BYTES + 1) > MOST_BYTES) {
                return true;
            }
            return zip.getNextEntry() == null;
        }
    }

    private static InputStream decoded(Path base64) throws IOException {
        return new BufferedInputStream(
                Base64.getMimeDecoder().wrap(new BufferedInputStream(Files.newInputStream(base64))));
    }

    private static void copy(InputStream from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] piece = new byte[64 * 1024];
            long copied = 0;
            for (int read = from.read(piece); read > 0; read = from.read(piece)) {
                copied += read;
                if (copied > MOST_BYTES) {
                    throw new EdxmlException("has an attachment of more than " + MOST_BYTES + " bytes");
                }
                out.write(piece, 0, read);
            }
        }
    }

    /** Zip, then base64, as a stream. The caller's stream stays open. */
    static void pack(String name, Content content, OutputStream to) {
        OutputStream kept = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                to.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                to.write(bytes, offset, length);
            }
        };
        try (ZipOutputStream zip = new ZipOutputStream(Base64.getEncoder().wrap(kept))) {
            zip.putNextEntry(new ZipEntry(name));
            content.writeTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
