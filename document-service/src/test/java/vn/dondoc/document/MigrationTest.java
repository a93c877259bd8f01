package vn.dondoc.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testkit.RealPostgres;

/** From an empty database to the newest schema, and what the service's role may do in it. */
@QuarkusTest
@RealDocumentService
class MigrationTest {

    @Test
    void everyMigrationHasSucceededOnAnEmptyDatabase() throws IOException {
        List<String> written;
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            written = files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                    .sorted()
                    .toList();
        }
        assertThat(RealPostgres.query(
                        "select version from flyway_schema_history where success order by version::bigint"))
                .contains("202611220100")
                .containsAll(written);
        assertThat(RealPostgres.count("flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void ownerOwnsEveryTableAndTheServiceNone() {
        assertThat(RealPostgres.query("""
                select distinct tableowner from pg_tables
                where schemaname = 'public' and tablename not like 'contract\\_%'
                """)).containsExactly("documents_owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)",
                "alter table directives drop column subject",
                "alter table agencies add column intruder int",
                "drop table directives",
                "drop table agencies",
                "drop index uq_directives_number",
                "delete from directives",
                "truncate directives",
                "update directive_files set sha256 = repeat('0', 64)",
                "update file_chunks set bytes = ''",
                "delete from directive_files",
                "delete from file_chunks",
                "update directive_history set reason = 'another'",
                "delete from directive_history",
                "update directive_relations set kind = 'CITES'",
                "delete from directive_relations",
                "delete from arrival_counters",
                "delete from agencies"
            })
    void serviceCannot(String statement) throws SQLException {
        try (var connection = RealPostgres.asService();
                var forbidden = connection.createStatement()) {
            assertThatThrownBy(() -> forbidden.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }
}
