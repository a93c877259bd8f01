package vn.dondoc.local.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that a supervisor runs here. The operating system lets go of the lock when its holder dies, however it dies, so
 * it is never stale.
 */
public final class RunningLock implements AutoCloseable {
    private final FileChannel channel;

    private RunningLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when somebody else holds it. */
    static Optional<RunningLock> take(Installation installation) throws IOException {
        Files.createDirectories(installation.home());
        FileChannel channel = FileChannel.open(
                installation.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new RunningLock(channel));
    }

    /** The supervisor that runs on this installation now. */
    public static Optional<ProcessHandle> holder(Installation installation) throws IOException {
        Path file = installation.lockFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (locked(channel)) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
