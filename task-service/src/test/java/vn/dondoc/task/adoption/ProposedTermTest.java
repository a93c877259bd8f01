package vn.dondoc.task.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.proposal.ProposedBreakdown;

/** Each kind of proposed deadline becomes a term that drafting takes. */
class ProposedTermTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static ProposedBreakdown.Deadline deadline(String kind, @Nullable String value, @Nullable String phrase) {
        return new ProposedBreakdown.Deadline(kind, value, null, phrase, true);
    }

    /** Without what is asserted apart. */
    private static DeadlineRequest bare(DeadlineRequest made) {
        return new DeadlineRequest(
                made.on(),
                made.at(),
                null,
                null,
                made.period(),
                made.span(),
                made.event(),
                made.every(),
                made.undated(),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    date        | 2020-09-15       | ngày 15/9               | {"on":"2020-09-15"}
                    datetime    | 2020-09-07T17:00 | trước 17 giờ            | {"at":"2020-09-07T17:00:00+07:00"}
                    month       | 2020-09          | trong tháng 9           | {"period":{"unit":"MONTH","year":2020,"number":9}}
                    quarter     | 2020-Q4          | trong quý IV            | {"period":{"unit":"QUARTER","year":2020,"number":4}}
                    half        | 2020-H1          | 6 tháng đầu năm         | {"period":{"unit":"HALF_YEAR","year":2020,"number":1}}
                    year        | 2020             | trong năm 2020          | {"period":{"unit":"YEAR","year":2020}}
                    workingDays | P5D              | 05 ngày kể từ ngày nhận | {"span":{"length":5,"unit":"WORKING_DAY","from":"RECEIVED"}}
                    workingDays | P5D              | kể từ ngày ban hành     | {"span":{"length":5,"unit":"WORKING_DAY","from":"ISSUED"}}
                    workingDays | P5D              | kể từ ngày ký Chỉ thị   | {"span":{"length":5,"unit":"WORKING_DAY","from":"ISSUED"}}
                    recurring   | P1M@20           | ngày 20 hằng tháng      | {"every":{"unit":"MONTH","day":20}}
                    recurring   | P3M              | hằng quý                | {"every":{"unit":"QUARTER","day":31}}
                    recurring   | P1W              | hằng tuần               | {"every":{"unit":"WEEK","day":5}}
                    recurring   | P1D              | hằng ngày               | {"undated":"CONTINUING"}
                    recurring   | continuous       | thường xuyên            | {"undated":"CONTINUING"}
                    event       |                  | Kỳ họp cuối năm         | {"event":{"name":"Kỳ họp cuối năm"}}
                    immediate   |                  | khẩn trương             | {"undated":"IMMEDIATE"}
                    continuing  |                  | tiếp tục                | {"undated":"CONTINUING"}
                    """)
    void eachKindBecomesATerm(String kind, @Nullable String value, String phrase, String term) throws Exception {
        DeadlineRequest made =
                ProposedTerm.of(deadline(kind, value, phrase), 0.9, ZONE).orElseThrow();

        assertThat(JSON.readTree(JSON.writeValueAsString(bare(made)))).isEqualTo(JSON.readTree(term));
        assertThat(made.phrase()).isEqualTo(phrase);
        assertThat(made.confidence()).isEqualTo(0.9);
    }

    @Test
    void noDeadlineIsNone() {
        assertThat(ProposedTerm.of(deadline("none", null, null), 0.9, ZONE)).isEmpty();
    }

    @Test
    void writtenExclusivelyStaysSo() {
        var before = new ProposedBreakdown.Deadline("date", "2020-09-15", null, "trước ngày 15/9/2020", false);

        assertThat(ProposedTerm.of(before, 0.9, ZONE).orElseThrow().exclusive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"date, 0220-09-15", "date, 15/9/2020", "year, 20200", "quarter, 2020-09", "month,", "workingDays, P1M"})
    void whatIsNoDayOfTheCalendarsIsLeftToAPerson(String kind, @Nullable String value) {
        assertThatThrownBy(() -> ProposedTerm.of(deadline(kind, value, "x"), 0.9, ZONE))
                .isInstanceOf(DateTimeException.class);
    }
}
