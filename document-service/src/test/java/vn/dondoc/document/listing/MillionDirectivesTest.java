package vn.dondoc.document.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.document.search.DirectiveFilter;
import vn.dondoc.document.search.NumberAsked;
import vn.dondoc.document.search.SearchRepository;
import vn.dondoc.document.search.SearchRepository.Search;

/** The same indexes serve ten times as many directives: 1,000,000 of 5 bodies. */
@QuarkusTest
@RealDocumentService
@Tag("long")
class MillionDirectivesTest {

    @Inject
    SearchRepository searches;

    @Inject
    ListingRepository lists;

    @BeforeEach
    void aMillion() {
        GeneratedRegister.fill("M", 1_000_000);
    }

    @AfterAll
    static void noneOfThem() {
        GeneratedRegister.remove("M");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            giải ngân,   ix_directives_search,        1000
            mã500001,    ix_directive_parts_words,    1
            than nóng,   ix_directive_parts_words,    500
            uy ban,      ix_directive_parts_words,    500
            500001,      ix_directives_search,        1
            """)
    void wordsAreFoundByIndexAndRankedUpToTheBound(String asked, String index, int found) {
        QuarkusTransaction.requiringNew().run(() -> {
            Search search = Search.of(
                    List.of("M1"),
                    searches.words(asked),
                    NumberAsked.find(asked),
                    DirectiveFilter.NOTHING,
                    null,
                    2_000);
            assertThat(searches.find(search)).hasSize(found);
            assertThat(GeneratedRegister.plan(search.sql(), search.arguments()))
                    .contains(index)
                    .doesNotContain("Seq Scan on directives", "Seq Scan on directive_parts");
        });
    }

    @ParameterizedTest
    @CsvSource("M1")
    void newestAreReadFromTheirIndex(String body) {
        List<String> statements = SqlRecorder.during(() -> QuarkusTransaction.requiringNew()
                .run(() -> lists.findNewest(List.of(body), DirectiveFilter.NOTHING, null, 51)));

        assertThat(GeneratedRegister.plan(statements.getFirst(), List.of(body, 51)))
                .contains("ix_directives_body")
                .doesNotContain("Seq Scan", "Sort");
    }
}
