package vn.dondoc.document.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message as it was read.
 *
 * @param envelope all of it but the attachments' bytes
 * @param folder of the attachments; gone when the message is closed
 */
public record EdxmlMessage(EdxmlElement envelope, List<EdxmlAttachment> attachments, Path folder)
        implements AutoCloseable {

    /** @throws EdxmlException if it is no message, or one out of all proportion */
    public static EdxmlMessage read(InputStream from) {
        Path folder;
        try {
            folder = Files.createTempDirectory("edxml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new EdxmlReader(folder).read(from);
        } catch (RuntimeException refused) {
            delete(folder);
            throw refused;
        }
    }

    /** What a tree of ours says. */
    public static EdxmlHeader headerOf(EdxmlElement envelope) {
        return new EdxmlHeader(envelope);
    }

    public EdxmlHeader header() {
        return new EdxmlHeader(envelope);
    }

    @Override
    public void close() {
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
