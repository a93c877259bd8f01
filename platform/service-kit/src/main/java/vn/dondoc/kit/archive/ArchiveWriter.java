package vn.dondoc.kit.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.seal.Seal;

/**
 * Writes an archive and its index. The archive is lines of JSON: each seal, then its rows. They are compressed in blocks, one
 * behind the other, so that {@code zcat} reads all and a reader any one of them.
 */
final class ArchiveWriter implements AutoCloseable {

    private static final int ROWS_OF_A_BLOCK = 1000;

    private final ObjectMapper json;
    private final OutputStream file;
    private final Path indexFile;
    private final List<long[]> blocks = new ArrayList<>();
    private final Counted counted;

    private @Nullable GZIPOutputStream block;
    private @Nullable DataOutputStream index;
    private int rowsOfBlock;
    private long blockBegins;
    private long lastId;
    private long rows;

    ArchiveWriter(Path file, Path indexFile, ObjectMapper json) throws IOException {
        this.file = Files.newOutputStream(file);
        this.indexFile = indexFile;
        this.json = json;
        this.counted = new Counted(this.file);
    }

    void add(Seal seal, List<ArchivedRow> sealed) throws IOException {
        line(Map.of("seal", head(seal)));
        for (ArchivedRow row : sealed) {
            line(row.columns());
        }
        lastId = seal.lastId();
        rows += sealed.size();
        rowsOfBlock += sealed.size();
        if (rowsOfBlock >= ROWS_OF_A_BLOCK) {
            endBlock();
        }
    }

    /** All that the seal's own hash is made of; the leaves follow from the rows. */
    private static Map<String, Object> head(Seal seal) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("number", seal.number());
        head.put("firstId", seal.firstId());
        head.put("lastId", seal.lastId());
        head.put("rows", seal.leaves().size());
        head.put("root", seal.root());
        head.put("previous", seal.previous());
        head.put("hash", seal.hash());
        head.put("sealedAt", seal.sealedAt().toString());
        return head;
    }

    private void line(Object value) throws IOException {
        GZIPOutputStream open = block;
        if (open == null) {
            blockBegins = counted.written;
            open = new GZIPOutputStream(counted);
            block = open;
        }
        open.write(json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
        open.write('\n');
    }

    private void endBlock() throws IOException {
        if (block != null) {
            block.finish();
            blocks.add(new long[] {lastId, blockBegins});
            block = null;
            rowsOfBlock = 0;
        }
    }

    /** Ends the rows; from here on they are indexed, in the order of key and id. */
    long endRows() throws IOException {
        endBlock();
        counted.flush();
        DataOutputStream begun = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(indexFile)));
        begun.writeLong(blocks.size());
        begun.writeLong(rows);
        for (long[] entry : blocks) {
            begun.writeLong(entry[0]);
            begun.writeLong(entry[1]);
        }
        index = begun;
        return rows;
    }

    void index(long key, long id) {
        try {
            DataOutputStream begun = java.util.Objects.requireNonNull(index, "the rows are not ended");
            begun.writeLong(key);
            begun.writeLong(id);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (index != null) {
            index.close();
        }
    }

    /** Counts, and is not closed with a block. */
    private static final class Counted extends OutputStream {
        private final BufferedOutputStream to;
        private long written;

        Counted(OutputStream to) {
            this.to = new BufferedOutputStream(to);
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            to.write(bytes, offset, length);
            written += length;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }
}
