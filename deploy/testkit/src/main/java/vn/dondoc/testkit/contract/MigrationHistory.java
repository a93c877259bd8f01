package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A migration that has run somewhere never changes: a database that ran the old text would differ from one that runs the
 * new. The checksums of all migrations of a module are in its {@code contract/migrations.sha256}, in the form that
 * {@code sha256sum} writes and checks.
 */
public final class MigrationHistory {

    private static final Path CHECKSUMS = Path.of("contract", "migrations.sha256");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");

    private MigrationHistory() {}

    public static void assertUnmodified(Path module) throws IOException {
        assertThat(checksums(module))
                .as(
                        "migrations of %s beside %s: write a new migration instead of changing one; the line of a new one is"
                                + " added in that folder by: sha256sum $(find src/main/resources/db -name '*.sql' | sort) > %s",
                        module.toAbsolutePath().normalize(), CHECKSUMS, CHECKSUMS)
                .isEqualTo(Files.readAllLines(module.resolve(CHECKSUMS)));
    }

    private static List<String> checksums(Path module) throws IOException {
        try (var files = Files.walk(module.resolve(MIGRATIONS))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(file -> "%s  %s"
                            .formatted(sha256(file), module.relativize(file).toString()))
                    .toList();
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
