package vn.dondoc.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testkit.RealPostgres;

/** From an empty database to the newest schema, and what the service's role may do in it. */
@QuarkusTest
@RealDocumentService
class MigrationTest {

    @Test
    void everyMigrationHasSucceededOnAnEmptyDatabase() {
        assertThat(RealPostgres.query(
                        "select version from flyway_schema_history where success order by version::bigint"))
                .containsExactly("202611220100", "202611220900", "202611220910", "202611221420", "202611221422");
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
