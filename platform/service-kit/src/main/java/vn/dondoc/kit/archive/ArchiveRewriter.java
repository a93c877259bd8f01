package vn.dondoc.kit.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Writes an archive anew without the words of some rows, block for block; seals, order and index stay as they are. */
final class ArchiveRewriter {

    private final ObjectMapper json;

    ArchiveRewriter(ObjectMapper json) {
        this.json = json;
    }

    /** @param emptied ids of the rows that lose their words */
    void rewrite(Path from, Path to, Set<Long> emptied) throws IOException {
        List<Long> offsets = new ArrayList<>();
        long written = 0;
        try (ArchiveReader reader = ArchiveReader.open(from, Archives.index(from), json);
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
            for (long block = 0; block < reader.blocks(); block++) {
                offsets.add(written);
                byte[] zipped = zipped(reader.lines(block), emptied);
                file.write(zipped);
                written += zipped.length;
            }
        }
        Files.copy(Archives.index(from), Archives.index(to));
        ArchiveIndex.moveBlocks(Archives.index(to), offsets);
        onDisk(to);
        onDisk(Archives.index(to));
    }

    /** The old file goes for good. */
    private static void onDisk(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private byte[] zipped(List<String> lines, Set<Long> emptied) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            for (String line : lines) {
                zip.write(without(line, emptied).getBytes(StandardCharsets.UTF_8));
                zip.write('\n');
            }
        }
        return bytes.toByteArray();
    }

    private String without(String line, Set<Long> emptied) throws IOException {
        if (ArchiveReader.isSeal(line)) {
            return line;
        }
        ArchivedRow row = ArchiveReader.row(line, json);
        return emptied.contains(row.id())
                ? json.writeValueAsString(row.emptied().columns())
                : line;
    }
}
