package vn.dondoc.document.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.Registrations;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.text.DocumentType;

/** What is asked at each registration runs on an index, over 4,000 directives with 20,000 relations and changes. */
@QuarkusTest
@RealDocumentService
class RelationQueryPlanTest {

    private static final UUID ID = UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11");

    @Inject
    RelationRepository relations;

    @BeforeEach
    void manyRows() {
        if (RealPostgres.count("directives where body = 'Q1'") > 0) {
            return;
        }
        RealPostgres.execute("""
                insert into directives (id, version, body, state, type, number_written, number_normalised, number_value,
                                        number_key, number_year, number_series, issuer, issuer_key, issued_on, subject, text,
                                        registered_at, arrival_number, arrival_year, arrived_on)
                select uuidv7(), 0, 'Q1', 'REGISTERED', 'CT', n || '/CT-Q', n || '/CT-Q', n, n || '/CT-Q', 2020, 'CT', 'Cơ quan',
                       'cơ quan', date '2020-09-03', 'Về việc thử nghiệm', 'x', now(), n, 2020, date '2020-09-04'
                from generate_series(1, 4000) n
                """);
        RealPostgres.execute("""
                insert into directive_relations (id, directive_id, body, kind, target_id, target_number, target_key, target_year,
                                                 items, declared)
                select uuidv7(), d.id, 'Q1', case n when 1 then 'REPLACES' else 'CITES' end,
                       case when n = 2 then (select id from directives where body = 'Q1' and id <> d.id limit 1) end,
                       n || '/QĐ-Q', d.number_value * 10 + n || '/QĐ-Q', 2020, '{}', false
                from directives d cross join generate_series(1, 5) n
                where d.body = 'Q1'
                """);
        RealPostgres.execute("""
                insert into directive_history (id, directive_id, version, action, changed_at, actor_subject, before, after)
                select uuidv7(), d.id, n, 'correct-directive', now(), 'x', '{}', '{}'
                from directives d cross join generate_series(1, 5) n
                where d.body = 'Q1'
                """);
        RealPostgres.execute("analyze directives, directive_relations, directive_history");
    }

    private static Directive directive() {
        return Directive.register(
                ID,
                Registrations.of("Q1", DocumentType.CHI_THI, "4/CT-Q", "Cơ quan", LocalDate.of(2020, 9, 3), "x"),
                Instant.EPOCH);
    }

    private static List<String> statements(Runnable work) {
        return SqlRecorder.during(() -> QuarkusTransaction.requiringNew().run(work));
    }

    private static String explain(String sql, String... arguments) {
        String complete = sql;
        for (String argument : arguments) {
            complete = complete.replaceFirst("\\?", argument);
        }
        assertThat(complete).doesNotContain("?");
        return String.join("\n", RealPostgres.query("explain " + complete));
    }

    private static void assertOnIndexes(String plan, String... indexes) {
        assertThat(plan).contains(indexes).doesNotContain("Seq Scan");
    }

    @Test
    void linkingAsksForTheDirectivesRelationsAndForThoseThatWaitForItsNumber() {
        List<String> sent = statements(() -> relations.link(directive()));

        assertThat(sent).hasSize(2);
        assertOnIndexes(explain(sent.get(0), "'" + ID + "'"), "ix_directive_relations_directive");
        assertOnIndexes(explain(sent.get(1), "'Q1'", "'4/CT-Q'"), "ix_directive_relations_waiting");
    }

    @Test
    void whatHasNoEffectYetIsFoundFromBothSides() {
        List<String> sent = statements(() -> relations.findWithoutEffect(ID));

        assertThat(sent).hasSize(2);
        String id = "'" + ID + "'";
        assertOnIndexes(explain(sent.get(0), id), "ix_directive_relations_directive");
        assertOnIndexes(explain(sent.get(1), id), "ix_directive_relations_open");
    }

    @Test
    void bothDirectionsAreListedInTheOrderOfTheirIndexes() {
        List<String> sent = statements(() -> relations.findOf(ID, null, 51));

        assertThat(sent).hasSize(2);
        assertOnIndexes(explain(sent.get(0), "'" + ID + "'", "0", "51"), "ix_directive_relations_directive");
        assertOnIndexes(explain(sent.get(1), "'" + ID + "'", "0", "51"), "ix_directive_relations_target");
    }

    @Test
    void whatADirectiveSaysOfOthersIsFoundForEachOfItsEvents() {
        assertOnIndexes(
                explain("select r.kind, d.issuer from directive_relations r left join directives d on d.id = r.target_id"
                        + " where r.directive_id = '" + ID + "' order by r.id limit 500"),
                "ix_directive_relations_directive");
    }

    @Test
    void arrivalNumberAndHistoryAreFoundByTheirIndexes() {
        assertOnIndexes(
                explain("select id from directives where body = 'Q1' and arrival_year = 2023 and arrival_number = 4"),
                "uq_directives_arrival");
        assertOnIndexes(
                explain("select * from directive_history where directive_id = '" + ID + "' order by id limit 51"),
                "ix_directive_history_directive");
    }
}
