package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.TestConfiguration;

/** What the role of a running service cannot do in its own database. */
@Tag("real")
public interface LeastPrivilegeContract {

    /** What is kept as it was: audit, seals, and each table that is called a history. */
    @Test
    default void serviceCanOnlyAddToWhatIsKeptAsItWas() {
        String role = TestConfiguration.of("quarkus.datasource.username");
        String mayChange = """
                select tablename from pg_tables
                where schemaname = 'public'
                  and (tablename like '%%history' or tablename in ('audit_rows', 'audit_seals', 'audit_archives', 'assignment_changes'))
                  and (has_any_column_privilege('%1$s', tablename, 'UPDATE')
                       or has_table_privilege('%1$s', tablename, 'DELETE')
                       or has_table_privilege('%1$s', tablename, 'TRUNCATE'))
                """.formatted(role);
        assertThat(RealPostgres.query(mayChange)).isEmpty();
        assertThat(RealPostgres.query("select tablename from pg_tables where tableowner = '" + role + "'"))
                .isEmpty();
        assertThat(RealPostgres.query("select 1 from pg_roles where rolname = '" + role
                        + "' and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)",
                "create temporary table intruder (id int)",
                "alter table outbox add column intruder int",
                "drop table audit_rows",
                "truncate audit_rows",
                "update audit_rows set actor_name = 'nobody'",
                "delete from audit_rows",
                "alter table audit_rows disable trigger keep_audit",
                "set session_replication_role = replica",
                "truncate audit_seals",
                "update audit_seals set sealed_at = now()",
                "delete from audit_seals",
                "delete from audit_archives",
                "select remove_archived_audit(2020)",
                "insert into audit_forgettings (entity_type, entity_id) values ('directive', 'any')",
                "delete from audit_forgettings",
                "update audit_archive_rewrites set sha256 = ''",
                "update epochs set epoch = 1",
                "update flyway_schema_history set success = true",
                "create schema intruder"
            })
    default void serviceCannot(String statement) throws SQLException {
        try (var connection = RealPostgres.asService();
                var forbidden = connection.createStatement()) {
            assertThatThrownBy(() -> forbidden.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }
}
