package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.Truth;

/** The same command on real directives, wherever a collection of them lies beside the clone. */
@Tag("real")
@Tag("long")
class RealCorpusE2E {

    private static final Path DOCUMENTS = PackagedSystem.ROOT.resolve("../shared/corpus/documents");
    private static final Path BREAKDOWNS = PackagedSystem.ROOT.resolve("deploy/e2e/breakdowns");

    @TempDir
    private Path home;

    @Test
    void realDirectivesBecomeAssignmentsAndAreChased() throws Exception {
        assumeTrue(Files.isDirectory(DOCUMENTS), "no collection of real directives at ../shared/corpus/documents");
        try (PackagedSystem system = new PackagedSystem(home)) {
            system.run("demo", "--samples", DOCUMENTS.toString(), "--breakdowns", BREAKDOWNS.toString());
            system.awaitLine("Ctrl-C stops everything.", Duration.ofMinutes(6));

            Truth.holdsIn(system);

            assertThat(system.query("documents", "select distinct body from directives order by body"))
                    .containsExactly("H12", "H33");
            assertThat(system.count("documents", "directives where state = 'DRAFT'"))
                    .isEqualTo(1);
            assertThat(system.count("tasks", "tasks")).isEqualTo(57);
            assertThat(system.count("tasks", "assignments where state <> 'DRAFT'"))
                    .isEqualTo(765);
        }
    }
}
