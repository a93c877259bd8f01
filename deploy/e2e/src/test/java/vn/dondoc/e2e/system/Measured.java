package vn.dondoc.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a test has measured: in the log, and in a file of {@code target/measured} that stays until the next run. */
public final class Measured {

    private static final Path FOLDER = PackagedSystem.ROOT.resolve("deploy/e2e/target/measured");
    private static final System.Logger LOG = System.getLogger("e2e");

    private Measured() {}

    public static void keep(String file, String text) {
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", file, text);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), text.endsWith("\n") ? text : text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
