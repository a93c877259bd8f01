package vn.dondoc.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testkit.contract.MigrationHistory;

class MigrationHistoryTest {

    /** sha256sum of the file below. */
    private static final String LISTED = "33bdcc9c6c0eac5a7d0ca660646858005817700e1add8865387a678500ef9615";

    @TempDir
    private Path module;

    private Path migration;

    @BeforeEach
    void moduleWithOneMigration() throws IOException {
        Path folder = Files.createDirectories(module.resolve("src/main/resources/db/migration"));
        migration = Files.writeString(folder.resolve("V1__create_things.sql"), "create table things (id int);\n");
        Files.createDirectories(module.resolve("contract"));
        Files.writeString(
                module.resolve("contract/migrations.sha256"),
                LISTED + "  src/main/resources/db/migration/V1__create_things.sql\n");
    }

    @Test
    void unmodifiedMigrationPasses() throws IOException {
        MigrationHistory.assertUnmodified(module);
    }

    @Test
    void modifiedMigrationFails() throws IOException {
        Files.writeString(migration, "create table things (id bigint);\n");

        assertThatThrownBy(() -> MigrationHistory.assertUnmodified(module)).isInstanceOf(AssertionError.class);
    }

    @Test
    void removedMigrationFails() throws IOException {
        Files.delete(migration);

        assertThatThrownBy(() -> MigrationHistory.assertUnmodified(module)).isInstanceOf(AssertionError.class);
    }

    @Test
    void unlistedMigrationFailsAndSaysHowToListIt() throws IOException {
        Files.writeString(migration.resolveSibling("V2__create_more.sql"), "create table more (id int);\n");

        assertThatThrownBy(() -> MigrationHistory.assertUnmodified(module)).hasMessageContaining("sha256sum");
    }

    @Test
    void migrationsOfTheKitAreUnmodified() throws IOException {
        MigrationHistory.assertUnmodified(Path.of("../../platform/service-kit"));
    }
}
