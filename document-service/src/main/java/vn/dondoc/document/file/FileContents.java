package vn.dondoc.document.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The bytes of files, in pieces of {@value #PIECE}: neither way holds more of a file in memory than one of them. */
@ApplicationScoped
class FileContents {

    /** Below half a region of the smallest heaps: G1 would put a larger array among what is old, where little is collected. */
    private static final int PIECE = 256 * 1024;

    private final DataSource dataSource;

    FileContents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Joins the transaction. */
    void store(UUID fileId, Path content) {
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement("insert into file_chunks (file_id, n, bytes) values (?, ?, ?)");
                InputStream from = Files.newInputStream(content)) {
            insert.setObject(1, fileId);
            int n = 0;
            for (byte[] piece = from.readNBytes(PIECE); piece.length > 0; piece = from.readNBytes(PIECE)) {
                insert.setInt(2, n++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file could not be stored", e);
        } catch (IOException e) {
            throw new IllegalStateException("the uploaded file could not be read", e);
        }
    }

    /**
     * Writes a file's bytes, holding no connection while the reader is slow.
     *
     * @throws IOException if it was purged meanwhile; what was promised is not sent in full then
     */
    void write(UUID fileId, int size, OutputStream to) throws IOException {
        int written = 0;
        for (int n = 0; written < size; n++) {
            byte[] piece = read(fileId, n);
            if (piece == null) {
                throw new IOException("the file is no longer there");
            }
            to.write(piece);
            written += piece.length;
        }
    }

    /** The same for whoever has promised no size. */
    void writeWhole(UUID fileId, OutputStream to) throws IOException {
        int n = 0;
        for (byte[] piece = read(fileId, n); piece != null; piece = read(fileId, n)) {
            to.write(piece);
            n++;
        }
    }

    private byte @Nullable [] read(UUID fileId, int n) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select bytes from file_chunks where file_id = ? and n = ?")) {
            select.setObject(1, fileId);
            select.setInt(2, n);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file could not be read", e);
        }
    }
}
