package vn.dondoc.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/**
 * One file per mail, named by its id. Ids rise strictly, also over a restart and when the clock is set back; the number
 * is close to the arrival in milliseconds since 1970. Nothing is held in memory.
 */
final class MailStore {
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final AtomicLong lastId;

    MailStore(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (Path part :
                    files.filter(file -> file.toString().endsWith(".part")).toList()) {
                Files.delete(part);
            }
        }
        lastId = new AtomicLong(
                ids(id -> true, Comparator.reverseOrder()).stream().findFirst().orElse(0L));
    }

    /** Returns when the mail would survive the death of this process and of the machine. */
    long append(String head, InputStream mail) throws IOException {
        long id = lastId.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis()));
        Path part = folder.resolve(id + ".part");
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(file);
                out.write(head.getBytes(StandardCharsets.UTF_8));
                mail.transferTo(out);
                file.force(true);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        return id;
    }

    /** The ids that {@code wanted} lets pass, in {@code order}. */
    List<Long> ids(LongPredicate wanted, Comparator<Long> order) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> Long.parseLong(name.substring(0, name.length() - SUFFIX.length())))
                    .filter(wanted::test)
                    .sorted(order)
                    .toList();
        }
    }

    Optional<byte[]> read(long id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Only the beginning, which holds the envelope and usually all headers. */
    Optional<byte[]> readStart(long id, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file(id))) {
            return Optional.of(in.readNBytes(bytes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void deleteAll() throws IOException {
        for (long id : ids(any -> true, Comparator.naturalOrder())) {
            Files.deleteIfExists(file(id));
        }
    }

    private Path file(long id) {
        return folder.resolve(id + SUFFIX);
    }
}
