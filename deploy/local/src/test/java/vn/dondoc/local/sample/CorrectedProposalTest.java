package vn.dondoc.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedProposalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static ArrayNode wanted(String text) throws Exception {
        return (ArrayNode) json(text);
    }

    /** One item for H12.05, due on the 15th. */
    private static JsonNode proposed() throws Exception {
        return json("""
                {'proposal': {'assignments': [
                  {'item': '1', 'text': 'Giao Sở Tài chính báo cáo kết quả giải ngân trước ngày 15/9/2020.',
                   'lead': [{'phrase': 'Sở Tài chính', 'agency': 'H12.05'}], 'coordinating': [],
                   'deadline': {'kind': 'date', 'value': '2020-09-15'}, 'tracked': true},
                  {'item': '2', 'text': 'Giao Trung tâm Quan trắc rà soát tàu cá.',
                   'lead': [{'phrase': 'Trung tâm Quan trắc'}], 'coordinating': [],
                   'deadline': {'kind': 'none', 'value': null}, 'tracked': true}]}}""");
    }

    @Test
    void whatTheSampleSaysTooIsTakenAsProposedAndTheRestDropped() throws Exception {
        CorrectedProposal taken = CorrectedProposal.of(wanted("""
                        [{'item': '1', 'quote': 'Giao Sở Tài chính báo cáo kết quả', 'content': 'Báo cáo', 'leads': ['H12.05'],
                          'coordinating': [], 'deadline': {'on': '2020-09-15'}}]"""), proposed());

        assertThat(taken.request()).isEqualTo(json("""
                {'items': [{'proposed': [0]}],
                 'dropped': [{'proposed': 1, 'reason': 'Văn bản không giao việc này'}]}"""));
        assertThat(taken.shown()).isEqualTo("1 as proposed, 1 dropped");
    }

    @Test
    void whatDiffersIsCorrectedAndWhatIsMissingAdded() throws Exception {
        CorrectedProposal taken = CorrectedProposal.of(wanted("""
                        [{'item': '1', 'quote': 'Giao Sở Tài chính báo cáo kết quả', 'content': 'Báo cáo', 'leads': ['H12.07'],
                          'coordinating': ['H12.30'], 'tracked': false},
                         {'item': '2', 'quote': 'Giao Trung tâm Quan trắc rà soát', 'content': 'Rà soát', 'leads': ['H12.51'],
                          'coordinating': []},
                         {'item': '9', 'content': 'Tổng hợp', 'leads': ['H12.01'], 'coordinating': []}]"""), proposed());

        assertThat(taken.request()).isEqualTo(json("""
                {'items': [{'proposed': [0], 'leads': ['H12.07'], 'coordinating': ['H12.30'],
                            'deadline': {'undated': 'NONE'}, 'tracked': false},
                           {'proposed': [1], 'leads': ['H12.51']},
                           {'item': '9', 'content': 'Tổng hợp', 'leads': ['H12.01'], 'coordinating': []}],
                 'dropped': []}"""));
        assertThat(taken.shown()).isEqualTo("0 as proposed, 2 corrected, 1 added");
    }

    @Test
    void withoutASampleWhatIsClearIsTaken() throws Exception {
        CorrectedProposal taken = CorrectedProposal.ofWhatIsClear(proposed());

        assertThat(taken.request()).isEqualTo(json("{'items': [{'proposed': [0]}]}"));
        assertThat(taken.without(Set.of(0)).isEmpty()).isTrue();
    }

    @Test
    void refusedItemsAreThoseTheErrorsPointAt() throws Exception {
        assertThat(CorrectedProposal.refusedItems(json("""
                {'errors': [{'pointer': '#/items/3/deadline/on'}, {'pointer': '#/items/0/leads/0'}, {'pointer': '#/items'}]}"""))).containsExactlyInAnyOrder(0, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date     | 2020-09-15       | {'on': '2020-09-15'}                  | true
                    date     | 2020-09-15       | {'on': '2020-09-16'}                  | false
                    datetime | 2020-09-07T17:00 | {'at': '2020-09-07T17:00:00+07:00'}   | true
                    month    | 2020-09          | {'on': '2020-09-30'}                  | true
                    quarter  | 2020-Q4          | {'on': '2020-12-31'}                  | true
                    half     | 2020-H1          | {'on': '2020-06-30'}                  | true
                    year     | 2020             | {'on': '2020-12-31'}                  | true
                    none     |                  | {'on': '2020-12-31'}                  | false
                    none     |                  | null                                  | true
                    date     | 2020-09-15       | null                                  | false
                    """)
    void deadlinesAreTheSameWithTheSameLastDay(String kind, @Nullable String value, String wanted, boolean same)
            throws Exception {
        String proposed = "{'kind': '%s', 'value': %s}".formatted(kind, value == null ? "null" : "'" + value + "'");

        assertThat(ProposalMatch.sameDeadline(json(wanted), json(proposed))).isEqualTo(same);
    }
}
