package vn.dondoc.document.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.search.DirectiveFilter;
import vn.dondoc.document.search.Found;
import vn.dondoc.document.search.SearchRepository;
import vn.dondoc.document.search.SearchRepository.Search;
import vn.dondoc.testkit.RealPostgres;

/** A register of four years is searched window after window, and no week is left out or looked at twice. */
@QuarkusTest
@RealDocumentService
class SearchWindowsTest {

    private static final String BODY = "WINDOWS";
    private static final int WEEKS = 200;

    @Inject
    SearchRepository searches;

    /** One directive a week, with its subject and its text. */
    @BeforeEach
    void aDirectiveEachWeek() {
        RealPostgres.execute("""
                insert into directives (id, version, body, state, type, issuer, issuer_key, subject, text, registered_at)
                select uuidv7(), 0, '%1$s', 'DRAFT', 'CT', 'Sở', 'sở', 'Về việc chống hạn tuần ' || n, 'x',
                       timestamptz '2020-01-06T00:00:00Z' + n * interval '7 days'
                from generate_series(1, %2$d) n;
                insert into directive_parts (directive_id, part, body, registered_at, text_hash, words)
                select id, 0, body, registered_at, '', to_tsvector('simple', 'dao muong') from directives where body = '%1$s';
                """.formatted(BODY, WEEKS));
    }

    @AfterEach
    void noneOfThem() {
        GeneratedRegister.remove("WINDOW");
    }

    @Test
    void eachWeekIsInOneWindow() {
        assertThat(RealPostgres.query("""
                        select count(*) || ' of ' || count(distinct d.id) || ' in ' || count(distinct w.step)
                        from search_windows('%s') w join directives d on d.body = '%1$s'
                            and array[d.registered_week, -1 - d.registered_week / 32] @> array[w.key]
                            and d.registered_at >= w.since and d.registered_at < w.until""".formatted(BODY))).containsExactly("200 of 200 in 23");
    }

    @Test
    void aRegisterWithoutDirectivesHasNoWindow() {
        assertThat(RealPostgres.count("search_windows('NOBODY')")).isZero();
    }

    @Test
    void wordsOfHeadersAreFoundInAllWeeksTheNewestFirst() {
        List<Found> found = find("chong han");

        assertThat(found)
                .hasSize(WEEKS)
                .isSortedAccordingTo(Comparator.comparing(Found::registeredAt).reversed())
                .allMatch(Found::inHeader)
                .noneMatch(Found::narrowed);
    }

    @Test
    void wordsOfTextsAreFoundInAllWeeksTheNewestFirst() {
        List<Found> found = find("đào mương");

        assertThat(found)
                .hasSize(WEEKS)
                .isSortedAccordingTo(Comparator.comparing(Found::registeredAt).reversed())
                .noneMatch(Found::inHeader);
    }

    private List<Found> find(String asked) {
        return QuarkusTransaction.requiringNew()
                .call(() -> searches.find(Search.of(
                        List.of(BODY), searches.words(asked), null, DirectiveFilter.NOTHING, null, WEEKS + 1)));
    }
}
