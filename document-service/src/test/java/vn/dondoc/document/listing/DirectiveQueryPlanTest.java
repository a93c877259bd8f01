package vn.dondoc.document.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse.Direction;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Registrations;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.listing.ListingRepository.Place;
import vn.dondoc.document.search.Conditions;
import vn.dondoc.document.search.DirectiveFilter;
import vn.dondoc.document.search.Found;
import vn.dondoc.document.search.NumberAsked;
import vn.dondoc.document.search.SearchIndex;
import vn.dondoc.document.search.SearchRepository;
import vn.dondoc.document.search.SearchRepository.Search;
import vn.dondoc.document.search.Words;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.text.DocumentType;

/** Each query runs on an index; asserted on the plans of the statements really sent, over 100,000 directives of 5 bodies. */
@QuarkusTest
@RealDocumentService
class DirectiveQueryPlanTest {

    private static final Place BEFORE =
            new Place(Instant.parse("2100-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-7fff-8000-000000000000"));

    @Inject
    ListingRepository lists;

    @Inject
    SearchRepository searches;

    @Inject
    DirectiveRepository directives;

    @BeforeEach
    void manyRows() {
        GeneratedRegister.fill("P", 100_000);
    }

    @AfterAll
    static void noneOfThem() {
        GeneratedRegister.remove("P");
    }

    private static DirectiveFilter by(String field, String value) {
        return new DirectiveFilter(
                field.equals("type") ? value : null,
                field.equals("state") ? DirectiveState.valueOf(value) : null,
                field.equals("direction") ? Direction.valueOf(value) : null,
                field.equals("urgency") ? Urgency.valueOf(value) : null,
                field.equals("number") ? NumberAsked.read(value) : null,
                field.equals("issuer") ? value : null,
                field.equals("signer") ? value : null,
                field.equals("issuedFrom") ? LocalDate.parse(value) : null,
                field.equals("issuedTo") || field.equals("issuedFrom") ? LocalDate.parse("2015-03-05") : null,
                field.equals("source") ? value : null,
                null,
                null,
                field.equals("relatedTo") ? UUID.fromString(value) : null);
    }

    private String plan(DirectiveFilter filter, @Nullable Place before) {
        List<String> statements = SqlRecorder.during(
                () -> QuarkusTransaction.requiringNew().run(() -> lists.findNewest(List.of("P1"), filter, before, 51)));
        statements.forEach(statement ->
                assertThat(statement).as("a list leaves the texts out").doesNotContainPattern("\\.text\\b"));
        List<Object> arguments = new ArrayList<>();
        arguments.add("P1");
        arguments.addAll(Conditions.of(filter).arguments());
        if (before != null) {
            arguments.addAll(List.of(before.registeredAt(), before.id()));
        }
        arguments.add(51);
        return GeneratedRegister.plan(statements.getFirst(), arguments);
    }

    private static void assertOrderedByIndex(String plan, String index) {
        assertThat(plan).contains(index).doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void firstPage() {
        assertOrderedByIndex(plan(DirectiveFilter.NOTHING, null), "ix_directives_body");
    }

    @Test
    void furtherPage() {
        assertOrderedByIndex(plan(DirectiveFilter.NOTHING, BEFORE), "ix_directives_body");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            type,      CT,          ix_directives_type
            state,     DRAFT,       ix_directives_state
            issuer,    cơ quan 7,   ix_directives_issuer
            urgency,   FLASH,       ix_directives_urgency
            number,    280,         ix_directives_number_value
            direction, INCOMING,    ix_directives_incoming
            direction, OUTGOING,    ix_directives_outgoing
            """)
    void filterWalksItsIndex(String field, String value, String index) {
        assertOrderedByIndex(plan(by(field, value), BEFORE), index);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            number,     4/X-UBND,                              ix_directives_number_key
            signer,     nguyen:D & k36:D,                      ix_directives_search
            issuedFrom, 2015-03-01,                            ix_directives_issued_on
            source,     edxml,                                 ix_directives_
            relatedTo,  01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11,  pk_directives
            """)
    void filterFindsItsFewByIndex(String field, String value, String index) {
        assertThat(plan(by(field, value), null)).contains(index).doesNotContain("Seq Scan on directives");
    }

    /** Of a word that stands in every text no more is read than of any other. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            giải ngân,   ix_directives_search
            mã50001,     ix_directive_parts_words
            than nóng,   ix_directive_parts_words
            uy ban,      ix_directive_parts_words
            50001,       ix_directives_search
            """)
    void wordsAreFoundByIndex(String asked, String index) {
        assertThat(searchPlan(asked, DirectiveFilter.NOTHING))
                .contains(index)
                .doesNotContain("Seq Scan on directives", "Seq Scan on directive_parts");
    }

    @Test
    void wordsAndFilterRunOnIndexesTogether() {
        assertThat(searchPlan("giai ngan", by("type", "CT")))
                .doesNotContain("Seq Scan on directives", "Seq Scan on directive_parts");
    }

    private String searchPlan(String asked, DirectiveFilter filter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Words words = searches.words(asked);
            var behind = new SearchRepository.Place("9.000000", Instant.EPOCH.atOffset(ZoneOffset.UTC), BEFORE.id());
            Search search = Search.of(List.of("P1"), words, NumberAsked.find(asked), filter, behind, 51);
            searches.find(search);
            return GeneratedRegister.plan(search.sql(), search.arguments());
        });
    }

    @Test
    void rankedAreNoMoreThanTheBound() {
        List<Found> found = QuarkusTransaction.requiringNew()
                .call(() -> searches.find(Search.of(
                        List.of("P1"), searches.words("uy ban"), null, DirectiveFilter.NOTHING, null, 2_000)));

        assertThat(found).hasSize(SearchRepository.MOST_PARTS).allMatch(Found::narrowed);
        assertThat(found.stream().map(Found::registeredAt).min(Instant::compareTo))
                .as("the newest of 20,000")
                .hasValueSatisfying(oldest -> assertThat(oldest).isAfter(Instant.parse("2020-03-08T00:00:00Z")));
    }

    @Test
    void holderOfANumber() {
        Directive directive = Directive.register(
                UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11"),
                Registrations.of("P1", DocumentType.CHI_THI, "4/CT-UBND", "Cơ quan 7", LocalDate.of(2020, 9, 3), "x"),
                Instant.EPOCH);
        List<String> statements = SqlRecorder.during(
                () -> QuarkusTransaction.requiringNew().run(() -> directives.findHolderOfNumber(directive)));

        assertThat(GeneratedRegister.plan(
                        statements.getLast(), List.of("P1", "cơ quan 7", 2020, "CT", "4/CT-UBND", directive.id(), 1)))
                .containsAnyOf("uq_directives_number", "ix_directives_number_key")
                .doesNotContain("Seq Scan");
    }

    @Test
    void bodiesWithARegister() {
        List<String> statements =
                SqlRecorder.during(() -> QuarkusTransaction.requiringNew().run(() -> lists.findBodies()));

        assertThat(GeneratedRegister.plan(statements.getFirst(), List.of())).doesNotContain("Seq Scan on directives");
    }

    @Test
    void textsAreIndexedOncePerChange() {
        assertThat(RealPostgres.count("directive_parts where body = 'P1'")).isEqualTo(20_000);
        assertThat(GeneratedRegister.plan(SearchIndex.PUT, List.of("{01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11}")))
                .contains("pk_directives", "pk_directive_parts");
    }
}
