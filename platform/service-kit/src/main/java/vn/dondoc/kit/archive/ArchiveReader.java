package vn.dondoc.kit.archive;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads an archive a block at a time, and keeps the last: a walk reads each once. Of one thread. */
public final class ArchiveReader implements AutoCloseable {

    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final FileChannel file;
    private final ArchiveIndex index;
    private final ObjectMapper json;

    private long blockRead = -1;
    private List<ArchivedRow> rowsRead = List.of();
    private long[] idsRead = {};

    private ArchiveReader(FileChannel file, ArchiveIndex index, ObjectMapper json) {
        this.file = file;
        this.index = index;
        this.json = json;
    }

    static ArchiveReader open(Path archive, Path indexFile, ObjectMapper json) throws IOException {
        return new ArchiveReader(FileChannel.open(archive), ArchiveIndex.open(indexFile), json);
    }

    /**
     * The rows from one id to another, in their order; a seal's rows lie in one block.
     *
     * @throws UncheckedIOException if the file is not what was written
     */
    public List<ArchivedRow> between(long firstId, long lastId) {
        try {
            readBlock(index.blockOf(lastId));
            return rowsRead.subList(place(firstId), place(lastId + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a thing behind an id, at most {@code limit}. */
    List<ArchivedRow> of(String entityType, String entityId, long behind, int limit) {
        List<ArchivedRow> rows = new ArrayList<>();
        try {
            for (long id : index.ids(ArchiveIndex.key(entityType, entityId), behind, limit)) {
                between(id, id).stream()
                        .filter(row -> row.isOf(entityType, entityId))
                        .forEach(rows::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** How many rows of the block have a lower id. */
    private int place(long id) {
        int found = Arrays.binarySearch(idsRead, id);
        return found < 0 ? -found - 1 : found;
    }

    private void readBlock(long number) throws IOException {
        if (number != blockRead) {
            rowsRead = number < index.blocks() ? read(number) : List.of();
            idsRead = rowsRead.stream().mapToLong(ArchivedRow::id).toArray();
            blockRead = number;
        }
    }

    private List<ArchivedRow> read(long number) throws IOException {
        List<ArchivedRow> rows = new ArrayList<>();
        for (String line : lines(number)) {
            if (!isSeal(line)) {
                rows.add(row(line, json));
            }
        }
        return rows;
    }

    long blocks() {
        return index.blocks();
    }

    /** The lines of a block, seals and rows. */
    List<String> lines(long number) throws IOException {
        long begin = index.offset(number);
        long end = number + 1 < index.blocks() ? index.offset(number + 1) : file.size();
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - begin));
        while (bytes.hasRemaining() && file.read(bytes, begin + bytes.position()) >= 0) {
            // A file that was cut off shows when it is unpacked.
        }
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes.array())), StandardCharsets.UTF_8))) {
            return lines.readAllLines();
        }
    }

    static boolean isSeal(String line) {
        return line.startsWith("{\"seal\":");
    }

    static ArchivedRow row(String line, ObjectMapper json) throws IOException {
        return new ArchivedRow(json.readValue(line, COLUMNS));
    }

    @Override
    public void close() {
        try (index;
                file) {
            rowsRead = List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
