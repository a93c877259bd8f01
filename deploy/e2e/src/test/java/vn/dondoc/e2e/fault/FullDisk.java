package vn.dondoc.e2e.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of limited size for the data of one server, where the machine lets us mount one. */
final class FullDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    private FullDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    static FullDisk mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "dondoc", folder.toString());
        if (!mounted) {
            System.getLogger("e2e")
                    .log(
                            System.Logger.Level.WARNING,
                            "no disk of limited size can be mounted here (that takes root): no disk will be full");
        }
        return new FullDisk(folder, mounted);
    }

    boolean canBeFull() {
        return mounted;
    }

    /** Nothing more can be written for some seconds. */
    void fill(long seconds) throws IOException, InterruptedException {
        Path filler = folder.resolve("filler");
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            TimeUnit.SECONDS.sleep(seconds);
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            try {
                run("umount", "-l", folder.toString());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
