package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.time.CalendarDay;
import vn.dondoc.time.OfficeCalendar;

/** Terms as callers write them, and the days counted by hand on the calendar of 2026. */
class DeadlineCalculatorTest {

    private static final ZoneId CA_MAU = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final OfficeCalendar NATIONAL = OfficeCalendar.of(
            "national",
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Stream.of("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20")
                    .map(day -> new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.OFF, "Tết Nguyên đán"))
                    .toList(),
            Set.of(2026));

    private static final DeadlineStart START =
            new DeadlineStart(LocalDate.parse("2026-02-10"), Instant.parse("2026-02-13T09:45:00Z"));

    private static DeadlineCalculator calculator(String... settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(DeadlineConfig.class)
                .withMapping(TimeConfig.class)
                .withConverter(ZoneId.class, 100, ZoneId::of)
                .withDefaultValue(settings.length == 0 ? "x" : settings[0], settings.length == 0 ? "x" : settings[1])
                .build();
        return new DeadlineCalculator(
                config.getConfigMapping(DeadlineConfig.class), config.getConfigMapping(TimeConfig.class));
    }

    private static DeadlineRequest term(String json) throws IOException {
        return JSON.readValue(json.replace('\'', '"'), DeadlineRequest.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'on':'2026-02-17'}                                                            | 2026-02-17
            {'on':'2026-02-17','exclusive':true}                                           | 2026-02-17
            {'on':'2026-02-17','roll':'FORWARD'}                                           | 2026-02-23
            {'period':{'unit':'QUARTER','year':2026,'number':1}}                           | 2026-03-31
            {'period':{'unit':'YEAR','year':2026}}                                         | 2026-12-31
            {'period':{'unit':'MONTH','year':2026,'number':1}}                             | 2026-02-02
            {'period':{'unit':'MONTH','year':2026,'number':1},'roll':'NONE'}               | 2026-01-31
            {'period':{'unit':'YEAR','year':2026,'part':'MIDDLE'}}                         | 2026-06-30
            {'span':{'length':5,'unit':'WORKING_DAY','from':'ISSUED'}}                     | 2026-02-24
            {'span':{'length':5,'unit':'WORKING_DAY','from':'RECEIVED'}}                   | 2026-02-27
            {'span':{'length':3,'unit':'WORKING_DAY','from':'DAY','day':'2026-02-24','direction':'BEFORE'}} | 2026-02-12
            {'span':{'length':10,'unit':'DAY','from':'DAY','day':'2026-02-27','direction':'BEFORE'}} | 2026-02-13
            {'span':{'length':1,'unit':'MONTH','from':'ISSUED'}}                           | 2026-03-10
            {'event':{'name':'Kỳ họp cuối năm','on':'2026-12-08'}}                         | 2026-12-08
            {'every':{'unit':'MONTH','day':20}}                                            | 2026-02-20
            {'every':{'unit':'QUARTER','day':14}}                                          | 2026-03-14
            """)
    void everyClassHasItsDay(String json, LocalDate expected) throws IOException {
        DeadlineRequest term = term(json);
        DeadlineChecks.require(term, CA_MAU, "deadline");

        Deadline deadline = calculator().deadline(term, START, NATIONAL);

        assertThat(deadline.dueOn()).isEqualTo(expected);
        assertThat(deadline.dueAt())
                .isEqualTo(expected.plusDays(1).atStartOfDay(CA_MAU).toInstant());
        assertThat(deadline.isProvisional()).isFalse();
        assertThat(deadline.originalDueOn()).isEqualTo(expected);
    }

    @Test
    void workingHoursFromTheReceiptEndAtAnHour() throws IOException {
        // Received on Friday 13 February at 16:45, a quarter of an hour before the end of work; Tết until the 22nd.
        Deadline deadline = calculator()
                .deadline(term("{'span':{'length':4,'unit':'WORKING_HOUR','from':'RECEIVED'}}"), START, NATIONAL);

        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-02-23T03:45:00Z"));
        assertThat(deadline.hasHour()).isTrue();
    }

    @Test
    void hourIsThatInstantWhateverTheCalendar() throws IOException {
        Deadline deadline = calculator().deadline(term("{'at':'2026-02-17T14:00:00+07:00'}"), START, NATIONAL);

        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-02-17T07:00:00Z"));
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.HOUR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'undated':'NONE'}",
                "{'undated':'IMMEDIATE','phrase':'khẩn trương'}",
                "{'undated':'CONTINUING','phrase':'thường xuyên'}",
                "{'undated':'BY_PLAN'}",
                "{'event':{'name':'Đại hội'}}",
            })
    void someHaveNoDay(String json) throws IOException {
        Deadline deadline = calculator().deadline(term(json), START, NATIONAL);

        assertThat(deadline.isDated()).isFalse();
        assertThat(deadline.phrase()).isEqualTo(term(json).phrase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'span':{'length':5,'unit':'WORKING_DAY','from':'RECEIVED'}}",
                "{'every':{'unit':'MONTH','day':20}}",
            })
    void whatCountsFromTheReceiptHasNoDayBefore(String json) throws IOException {
        Deadline draft =
                calculator().deadline(term(json), new DeadlineStart(LocalDate.parse("2026-02-10"), null), NATIONAL);

        assertThat(draft.isDated()).isFalse();
        assertThat(draft.kind()).isIn(DeadlineKind.SPAN, DeadlineKind.RECURRING);
    }

    @Test
    void beforeADayMeansTheDayBeforeWhereTheOfficeSaysSo() throws IOException {
        Deadline deadline = calculator("dondoc.deadlines.before-means-the-day-before", "true")
                .deadline(term("{'on':'2026-03-15','exclusive':true}"), START, NATIONAL);

        assertThat(deadline.dueOn()).isEqualTo("2026-03-14");
    }

    @Test
    void countThroughAnUnconfirmedYearIsProvisionalAndAPrintedDayNever() throws IOException {
        assertThat(calculator()
                        .deadline(term("{'period':{'unit':'YEAR','year':2027}}"), START, NATIONAL)
                        .isProvisional())
                .isTrue();
        Deadline printed = calculator().deadline(term("{'on':'2027-12-31'}"), START, NATIONAL);
        assertThat(printed.isProvisional()).isFalse();
        assertThat(printed.calendar()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                              | #/deadline
            {'on':'2026-02-17','undated':'NONE'}                                            | #/deadline
            {'on':'1989-12-31'}                                                             | #/deadline/on
            {'at':'2100-01-01T00:00:01+07:00'}                                              | #/deadline/at
            {'period':{'unit':'QUARTER','year':2026,'number':5}}                            | #/deadline/period/number
            {'period':{'unit':'MONTH','year':2026}}                                         | #/deadline/period/number
            {'span':{'length':5,'unit':'DAY','from':'DAY'}}                                 | #/deadline/span/day
            {'span':{'length':5,'unit':'DAY','from':'ISSUED','day':'2026-01-01'}}           | #/deadline/span/day
            {'span':{'length':5,'unit':'WORKING_HOUR','from':'ISSUED'}}                     | #/deadline/span/from
            {'span':{'length':5,'unit':'DAY','from':'RECEIVED','direction':'BEFORE'}}       | #/deadline/span/direction
            {'event':{'name':'x','on':'2200-01-01'}}                                        | #/deadline/event/on
            {'every':{'unit':'QUARTER','month':4,'day':1}}                                  | #/deadline/every
            """)
    void deadlineThatIsNoneNamesTheField(String json, String pointer) throws IOException {
        DeadlineRequest term = term(json);

        assertThatThrownBy(() -> DeadlineChecks.require(term, CA_MAU, "deadline"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getParameters().toString()).contains(pointer + ",");
                });
    }

    @Test
    void storedTermIsReadAsItWasWritten() throws IOException {
        DeadlineRequest term = new DeadlineRequest(
                null,
                OffsetDateTime.parse("2026-02-17T14:00:00+07:00"),
                "trước 14 giờ, ngày 17/02/2026",
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                0.75);
        String stored = JSON.writeValueAsString(term);

        assertThat(stored).contains("\"2026-02-17T14:00:00+07:00\"").doesNotContain("null");
        DeadlineRequest read = JSON.readValue(stored, DeadlineRequest.class);
        assertThat(read.at()).isEqualTo(term.at());
        assertThat(List.of(read.phrase(), read.confidence())).isEqualTo(List.of(term.phrase(), 0.75));
    }
}
