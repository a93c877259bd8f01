package vn.dondoc.benchmark.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static final String LOG = """
            2026-11-22 20:00:00.001 UTC [7] tasks_app@tasks LOG:  duration: 0.010 ms  execute S_1: BEGIN
            2026-11-22 20:00:00.001 UTC [9] notifications_app@notifications LOG:  duration: 0.010 ms  execute S_1: select 9
            2026-11-22 20:00:00.002 UTC [8] tasks_app@tasks LOG:  duration: 0.100 ms  execute S_4: select 1
            2026-11-22 20:00:00.002 UTC [7] tasks_app@tasks LOG:  duration: 0.100 ms  parse <unnamed>: select 2
            2026-11-22 20:00:00.003 UTC [7] tasks_app@tasks LOG:  duration: 0.100 ms  execute <unnamed>: select id
            \tfrom assignments where agency_code = $1 limit $2
            2026-11-22 20:00:00.003 UTC [7] tasks_app@tasks DETAIL:  Parameters: $1 = 'it''s: H12.07', $2 = NULL
            2026-11-22 20:00:00.004 UTC [7] tasks_app@tasks LOG:  duration: 0.010 ms  execute S_2: COMMIT
            """;

    @Test
    void transactionsAreTakenApartByProcess() {
        List<List<LoggedStatement>> transactions = StatementLog.transactions(LOG, "tasks_app");

        assertThat(transactions).hasSize(2);
        assertThat(transactions.get(0)).extracting(LoggedStatement::sql).containsExactly("select 1");
        assertThat(transactions.get(1))
                .extracting(LoggedStatement::sql)
                .containsExactly("BEGIN", "select id\nfrom assignments where agency_code = $1 limit $2", "COMMIT");
        assertThat(transactions.get(1).get(1).parameters())
                .containsExactly(Optional.of("it's: H12.07"), Optional.empty());
    }

    @Test
    void scriptHasValuesWrittenOutWithoutAColonThatPgbenchWouldTakeForAVariable() {
        LoggedStatement statement =
                StatementLog.transactions(LOG, "tasks_app").get(1).get(1);

        assertThat(statement.script(Map.of()))
                .isEqualTo("select id\nfrom assignments where agency_code = U&'it''s\\003A H12.07' limit null;\n");
    }

    @Test
    void scriptHasVariablesForWhatChanges() {
        LoggedStatement statement =
                StatementLog.transactions(LOG, "tasks_app").get(1).get(1);

        assertThat(statement.script(Map.of("it's: H12.07", "agency")))
                .isEqualTo("select id\nfrom assignments where agency_code = :agency limit null;\n");
    }

    @Test
    void variableWithinAnArrayIsPutIntoItByItsName() {
        String assignment = "0199aaaa-0000-7000-8000-000000000001";
        String task = "0199aaaa-0000-7000-8000-000000000002";
        LoggedStatement statement = new LoggedStatement(
                "insert into assignment_changes select * from unnest($1, $2)",
                List.of(Optional.of("{" + assignment + "," + task + "}"), Optional.of("{H12.07}")));

        assertThat(statement.script(Map.of(assignment, "assignment", "H12.07", "agency")))
                .isEqualTo("insert into assignment_changes select * from unnest(array[:assignment, U&'" + task
                        + "']::uuid[], array[:agency]::text[]);\n");
    }

    @Test
    void arrayWithoutAVariableStaysAsItWasAndSaysItsType() {
        LoggedStatement statement = new LoggedStatement(
                "select unnest($1), unnest($2)", List.of(Optional.of("{1,2}"), Optional.of("{\"a b\",c}")));

        assertThat(statement.script(Map.of("c", "agency")))
                .isEqualTo("select unnest(U&'{1,2}'::bigint[]), unnest(U&'{\"a b\",c}'::text[]);\n");
    }

    @Test
    void idsWithinJsonAreVariablesToo() {
        String assignment = "0199aaaa-0000-7000-8000-000000000001";
        LoggedStatement statement = new LoggedStatement(
                "select cast($1 as jsonb), $2",
                List.of(Optional.of("[{\"id\":\"" + assignment + "\"}]"), Optional.of("/assignments/" + assignment)));

        assertThat(statement.ids()).containsExactly(assignment, assignment);
        assertThat(statement.script(Map.of(assignment, "assignment")))
                .isEqualTo("select cast((U&'[{\"id\"\\003A\"' || :assignment::text || U&'\"}]')::jsonb as jsonb), "
                        + "(U&'/assignments/' || :assignment::text || U&'');\n");
    }
}
