package vn.dondoc.e2e.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.e2e.system.PackagedSystem;

/** What was released stays as it was. */
class ReleasesTest {

    private static final Path RELEASES = PackagedSystem.ROOT.resolve("deploy/e2e/releases");
    private static final Map<String, String> MODULES = Map.of(
            "document-service", "document-service",
            "task-service", "task-service",
            "notification-service", "notification-service",
            "service-kit", "platform/service-kit");

    /** The last but one: a new column that must be given a value breaks whoever does not know it. */
    private static final List<Pattern> CONTRACTIONS = Stream.of(
                    "\\bdrop\\s+(table|column|view|function|sequence|type|schema|default)\\b",
                    "\\brename\\b",
                    "\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b",
                    "\\bset\\s+not\\s+null\\b",
                    "\\badd\\s+column\\b(?!.*\\b(default|generated)\\b).*\\bnot\\s+null\\b",
                    "\\brevoke\\b.*\\bfrom\\s+\\$\\{app_role\\}")
            .map(each -> Pattern.compile(each, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
            .toList();

    /** Renamed, and created again under its name: callers see no difference. */
    private static final Pattern WRAPPED_FUNCTION = Pattern.compile(
            "alter function (?<name>\\w+)\\([^)]*\\) rename to (?<inner>\\w+)(?=.*\\bcreate function \\k<name>\\()",
            Pattern.DOTALL);

    static List<Path> releases() throws IOException {
        try (Stream<Path> all = Files.list(RELEASES)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** A database of the release can be brought to the present one: nothing that has run in it was changed or taken away. */
    @ParameterizedTest
    @MethodSource("releases")
    void everyMigrationOfTheReleaseIsStillThereAndUnchanged(Path release) throws IOException {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            List<String> then = Files.readAllLines(release.resolve(module.getKey() + ".migrations.sha256"));
            Path present = PackagedSystem.ROOT.resolve(module.getValue()).resolve("contract/migrations.sha256");
            assertThat(then).isNotEmpty();
            assertThat(Files.readAllLines(present)).as(module.getKey()).containsAll(then);
        }
    }

    /**
     * Nothing that the release reads or writes is taken away, renamed or narrowed: while it is rolled, and when it is rolled back
     * to, it works on the present schema. What only the release needed goes one release later. An index may go.
     */
    @ParameterizedTest
    @MethodSource("releases")
    void noMigrationSinceTheReleaseTakesAwayWhatItUses(Path release) throws IOException {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path present = PackagedSystem.ROOT.resolve(module.getValue());
            List<String> then = Files.readAllLines(release.resolve(module.getKey() + ".migrations.sha256"));
            for (String line : Files.readAllLines(present.resolve("contract/migrations.sha256"))) {
                if (!then.contains(line)) {
                    String migration = line.split("  ")[1];
                    assertThat(contractions(Files.readString(present.resolve(migration))))
                            .as(module.getKey() + ": " + migration)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table tasks drop column note;",
                "alter table tasks\n    rename column note to remark;",
                "DROP TABLE IF EXISTS tasks;",
                "alter table tasks alter column note type varchar(10);",
                "alter table tasks alter note set not null;",
                "alter table tasks add column kind text not null;",
                "revoke select on tasks from ${app_role};"
            })
    void whatTheReleaseBeforeCouldNotWorkWithIsSeen(String statement) {
        assertThat(contractions("-- why\n" + statement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table tasks add column kind text not null default 'x';",
                "alter table tasks add column kind text;",
                "drop index ix_tasks_note; -- we drop table scans",
                "create table notes (id uuid not null);",
                "revoke all on function raise_epoch() from public;"
            })
    void whatTheReleaseBeforeDoesNotNoticeIsAllowed(String statement) {
        assertThat(contractions(statement)).isEmpty();
    }

    @Test
    void functionWrappedByOneOfItsNameStaysCallable() {
        assertThat(contractions("""
                alter function purge(uuid) rename to purge_rows;
                revoke execute on function purge_rows(uuid) from ${app_role};
                create function purge(gone uuid) returns void language sql as $$ select purge_rows(gone) $$;
                """)).isEmpty();
        assertThat(contractions("alter function purge(uuid) rename to purge_rows;"))
                .hasSize(1);
    }

    private static List<String> contractions(String sql) {
        String bare = sql.replaceAll("--[^\\n]*", "");
        List<Pattern> wrapped = WRAPPED_FUNCTION
                .matcher(bare)
                .results()
                .map(function -> Pattern.compile(
                        "^alter function %s\\b.*\\brename\\b|\\brevoke\\b.*\\bfunction %s\\b"
                                .formatted(function.group("name"), function.group("inner")),
                        Pattern.DOTALL))
                .toList();
        return Stream.of(bare.split(";"))
                .map(String::strip)
                .filter(statement -> wrapped.stream()
                        .noneMatch(function -> function.matcher(statement).find()))
                .filter(statement -> CONTRACTIONS.stream()
                        .anyMatch(contraction -> contraction.matcher(statement).find()))
                .toList();
    }

    /** No kind of event that readers were promised has gone. */
    @ParameterizedTest
    @MethodSource("releases")
    void everyEventOfTheReleaseIsStillDescribed(Path release) throws IOException {
        for (String service : List.of("document-service", "task-service", "notification-service")) {
            Path present = PackagedSystem.ROOT.resolve(service).resolve("contract/events");
            try (Stream<Path> examples = Files.list(release.resolve("events").resolve(service))) {
                assertThat(examples.map(example -> example.getFileName().toString())
                                .map(name -> name.replace(".example.json", ".schema.json"))
                                .map(present::resolve))
                        .isNotEmpty()
                        .allMatch(Files::exists);
            }
        }
    }
}
