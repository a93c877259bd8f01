package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testkit.RealPostgres;

/** What the role of a running service cannot do in its own database. */
@Tag("real")
public interface LeastPrivilegeContract {

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
