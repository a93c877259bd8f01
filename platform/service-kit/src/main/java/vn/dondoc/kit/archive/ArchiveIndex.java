package vn.dondoc.kit.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Leads to the block of an archive that holds a row, and to the rows of a thing; searched on disk, so it takes no memory. The
 * file: number of blocks, number of rows, for each block the last row's id and the offset at which it begins, sorted; for each
 * row the key of its thing and its id, sorted. All are longs. It vouches for nothing: what it leads to is checked by its seal.
 */
final class ArchiveIndex implements AutoCloseable {

    private static final int HEAD = 2 * Long.BYTES;
    private static final int ENTRY = 2 * Long.BYTES;
    private static final int KEY_DIGITS = 15;

    private final FileChannel file;
    private final long blocks;
    private final long rows;

    private ArchiveIndex(FileChannel file, long blocks, long rows) {
        this.file = file;
        this.blocks = blocks;
        this.rows = rows;
    }

    static ArchiveIndex open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        ByteBuffer head = read(file, 0, HEAD);
        return new ArchiveIndex(file, head.getLong(), head.getLong());
    }

    /** The blocks of an archive lie elsewhere in it now. */
    static void moveBlocks(Path path, List<Long> offsets) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long entry = HEAD;
            for (long offset : offsets) {
                ByteBuffer moved =
                        ByteBuffer.allocate(Long.BYTES).putLong(offset).flip();
                file.write(moved, entry + Long.BYTES);
                entry += ENTRY;
            }
        }
    }

    /** Of a thing: two things may share one, which whoever finds its rows must mind. */
    static long key(String entityType, String entityId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((entityType + "\n" + entityId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash), 0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** Number of the block that holds the row of the id, or the first behind it; {@link #blocks} if all end before. */
    long blockOf(long id) throws IOException {
        return firstFrom(HEAD, blocks, id, Long.MIN_VALUE);
    }

    long blocks() {
        return blocks;
    }

    /** Where a block begins. */
    long offset(long block) throws IOException {
        return read(file, HEAD + block * ENTRY + Long.BYTES, Long.BYTES).getLong();
    }

    /** Ids under the key, from one behind {@code behind} on, at most {@code limit}, in their order. */
    List<Long> ids(long key, long behind, int limit) throws IOException {
        long start = HEAD + blocks * ENTRY;
        List<Long> ids = new ArrayList<>();
        for (long at = firstFrom(start, rows, key, behind + 1); at < rows && ids.size() < limit; at++) {
            ByteBuffer entry = read(file, start + at * ENTRY, ENTRY);
            if (entry.getLong() != key) {
                break;
            }
            ids.add(entry.getLong());
        }
        return ids;
    }

    /** Number of the first entry that is not less than (first, second). */
    private long firstFrom(long start, long entries, long first, long second) throws IOException {
        long low = 0;
        long high = entries;
        while (low < high) {
            long middle = (low + high) >>> 1;
            ByteBuffer entry = read(file, start + middle * ENTRY, ENTRY);
            int order = Long.compare(entry.getLong(), first);
            if (order < 0 || order == 0 && entry.getLong() < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("an index of an archive ends early");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
