package vn.dondoc.document.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Registrations;
import vn.dondoc.document.listing.ListingRepository.Place;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.text.DocumentType;

/** Each query runs on an index; asserted on the plans of the statements really sent, over 100,000 directives of 5 bodies. */
@QuarkusTest
@RealDocumentService
class DirectiveQueryPlanTest {

    private static final DirectiveFilter NOTHING = new DirectiveFilter(null, null, null, null, null, null, null);
    private static final Place BEFORE =
            new Place(Instant.parse("2100-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-7fff-8000-000000000000"));

    private static final String FIRST_OFFSET = "0";

    @Inject
    ListingRepository lists;

    @Inject
    DirectiveRepository directives;

    @BeforeEach
    void manyRows() {
        if (RealPostgres.count("directives where body = 'P1'") > 0) {
            return;
        }
        RealPostgres.execute("""
                insert into directives (id, version, body, state, type, number_written, number_normalised, number_value,
                                        number_key, number_year, number_series, issuer, issuer_key, issued_on, subject, text,
                                        registered_at)
                select uuidv7(), 0, 'P' || n % 5,
                       case when numbered then 'REGISTERED' else 'DRAFT' end,
                       (array['CT', 'KH', 'QĐ', 'TB', 'CV', 'BC', 'NQ', 'CTr'])[1 + n / 5 % 8],
                       case when numbered then n || '/X-UBND' end, case when numbered then n || '/X-UBND' end,
                       case when numbered then n end, case when numbered then n || '/X-UBND' end,
                       case when numbered then 2020 end, case when numbered then 'X' end,
                       'Cơ quan ' || n / 5 % 100, 'cơ quan ' || n / 5 % 100, date '2010-01-01' + n / 5 % 4000,
                       'Về việc thử nghiệm', repeat('x', 200), now() + n * interval '1 ms'
                from (select n, n % 50 <> 0 as numbered from generate_series(1, 100000) n) as numbers
                """);
        RealPostgres.execute("analyze directives");
    }

    private String plan(DirectiveFilter filter, @Nullable Place before, String... arguments) {
        List<String> statements = SqlRecorder.during(
                () -> QuarkusTransaction.requiringNew().run(() -> lists.findNewest(List.of("P1"), filter, before, 51)));
        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst()).as("a list leaves the texts out").doesNotContain(".text");
        return explain(statements.getFirst(), arguments);
    }

    private static String explain(String sql, String... arguments) {
        String complete = sql;
        for (String argument : arguments) {
            complete = complete.replaceFirst("\\?", argument);
        }
        assertThat(complete).doesNotContain("?");
        return String.join("\n", RealPostgres.query("explain " + complete));
    }

    private static void assertOrderedByIndex(String plan, String index) {
        assertThat(plan).contains(index).doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void firstPage() {
        assertOrderedByIndex(plan(NOTHING, null, "'P1'", FIRST_OFFSET, "51"), "ix_directives_body");
    }

    @Test
    void furtherPage() {
        assertOrderedByIndex(
                plan(NOTHING, BEFORE, "'P1'", "'2100-01-01T00:00:00Z'", "'" + BEFORE.id() + "'", FIRST_OFFSET, "51"),
                "ix_directives_body");
    }

    @Test
    void ofOneType() {
        DirectiveFilter filter = new DirectiveFilter("CT", null, null, null, null, null, null);
        assertOrderedByIndex(
                plan(
                        filter,
                        BEFORE,
                        "'P1'",
                        "'2100-01-01T00:00:00Z'",
                        "'" + BEFORE.id() + "'",
                        "'CT'",
                        FIRST_OFFSET,
                        "51"),
                "ix_directives_type");
    }

    @Test
    void draft() {
        DirectiveFilter filter = new DirectiveFilter(null, DirectiveState.DRAFT, null, null, null, null, null);
        assertOrderedByIndex(plan(filter, null, "'P1'", "'DRAFT'", FIRST_OFFSET, "51"), "ix_directives_state");
    }

    @Test
    void ofOneIssuer() {
        DirectiveFilter filter = new DirectiveFilter(null, null, "cơ quan 7", null, null, null, null);
        assertOrderedByIndex(plan(filter, null, "'P1'", "'cơ quan 7'", FIRST_OFFSET, "51"), "ix_directives_issuer");
    }

    @Test
    void ofAFewDays() {
        DirectiveFilter filter =
                new DirectiveFilter(null, null, null, LocalDate.of(2015, 3, 1), LocalDate.of(2015, 3, 5), null, null);
        assertThat(plan(filter, null, "'P1'", "'2015-03-01'", "'2015-03-05'", FIRST_OFFSET, "51"))
                .contains("ix_directives_issued_on")
                .doesNotContain("Seq Scan");
    }

    @Test
    void ofADecade() {
        DirectiveFilter filter =
                new DirectiveFilter(null, null, null, LocalDate.of(2010, 1, 1), LocalDate.of(2019, 12, 31), null, null);
        assertThat(plan(filter, null, "'P1'", "'2010-01-01'", "'2019-12-31'", FIRST_OFFSET, "51"))
                .contains("ix_directives_")
                .doesNotContain("Seq Scan");
    }

    @Test
    void holderOfANumber() {
        Directive directive = Directive.register(
                UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11"),
                Registrations.of("P1", DocumentType.CHI_THI, "4/CT-UBND", "Cơ quan 7", LocalDate.of(2020, 9, 3), "x"),
                Instant.EPOCH);
        List<String> statements = SqlRecorder.during(
                () -> QuarkusTransaction.requiringNew().run(() -> directives.findHolderOfNumber(directive)));

        String lookup = statements.getLast();
        assertThat(explain(
                        lookup, "'P1'", "'cơ quan 7'", "2020", "'CT'", "'4/CT-UBND'", "'" + directive.id() + "'", "1"))
                .containsAnyOf("uq_directives_number", "ix_directives_number_key")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whatASourceHandedOver() {
        DirectiveFilter filter =
                new DirectiveFilter(null, null, null, null, null, "edxml", "H12,2020/09/03,04/CT-UBND");
        assertThat(plan(filter, null, "'P1'", "'edxml'", "'H12,2020/09/03,04/CT-UBND'", FIRST_OFFSET, "51"))
                .contains("uq_directives_source")
                .doesNotContain("Seq Scan");
    }

    @Test
    void bodiesWithARegister() {
        List<String> statements =
                SqlRecorder.during(() -> QuarkusTransaction.requiringNew().run(() -> lists.findBodies()));

        assertThat(explain(statements.getFirst())).doesNotContain("Seq Scan on directives");
    }
}
