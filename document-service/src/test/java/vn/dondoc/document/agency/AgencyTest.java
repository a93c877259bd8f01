package vn.dondoc.document.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {

    private static final AgencyCode CODE = new AgencyCode("H12.07");
    private static final LocalDate FROM = LocalDate.of(1997, 1, 1);

    private static AgencyDescription description(@Nullable LocalDate validTo, String... successors) {
        return new AgencyDescription(
                "Sở Giao thông vận tải",
                List.of("Sở GTVT"),
                List.of(),
                AgencyKind.DEPARTMENT,
                FROM,
                validTo,
                Stream.of(successors)
                        .map(code -> new Succession(code, null, null))
                        .toList());
    }

    private static Agency agency(AgencyDescription description) {
        return Agency.register(CODE, CODE.value(), description);
    }

    @Test
    void sameDescriptionChangesNothing() {
        assertThat(agency(description(null)).describe(description(null))).isEmpty();
    }

    @Test
    void anotherDescriptionIsTheNextVersion() {
        AgencyDescription merged = description(LocalDate.of(2025, 2, 28), "H12.08");

        Agency next = agency(description(null)).describe(merged).orElseThrow();

        assertThat(next.description()).isEqualTo(merged);
        assertThat(next.version()).isEqualTo(1);
    }

    @Test
    void agencyMayExistForOneDay() {
        assertThat(agency(description(FROM)).description().validTo()).isEqualTo(FROM);
    }

    @Test
    void agencyDoesNotEndBeforeItBegins() {
        assertRefused(description(LocalDate.of(1996, 12, 31)), "validTo is before validFrom 1997-01-01");
    }

    @Test
    void agencyIsNotItsOwnSuccessor() {
        assertRefused(description(null, "H12.08", "000.00.07.H12"), "successors/1 is the agency itself");
    }

    private static void assertRefused(AgencyDescription description, String detail) {
        assertThatThrownBy(() -> agency(description))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail()).isEqualTo(detail));
        assertThatThrownBy(() -> agency(description(null)).describe(description))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void successorAnswersFromTheDayAfterTheEnd() {
        assertThat(description(LocalDate.of(2025, 2, 28), "H12.08").successions())
                .containsExactly(new Succession("H12.08", LocalDate.of(2025, 3, 1), null));
    }

    @Test
    void officialNameHoldsFromTheDayAfterTheLastFormerOne() {
        AgencyDescription renamed = new AgencyDescription(
                "Sở Công Thương",
                List.of("SCT"),
                List.of(
                        new DatedName("Sở Công nghiệp", true, FROM, LocalDate.of(2008, 3, 31)),
                        new DatedName("SCN", false, FROM, null)),
                AgencyKind.DEPARTMENT,
                FROM,
                null,
                List.of());

        assertThat(renamed.brokenRules(CODE)).isEmpty();
        assertThat(renamed.names())
                .containsExactly(
                        new AgencyName("Sở Công Thương", true, false, LocalDate.of(2008, 4, 1), null),
                        new AgencyName("SCT", false, false, FROM, null),
                        new AgencyName("Sở Công nghiệp", true, true, FROM, LocalDate.of(2008, 3, 31)),
                        new AgencyName("SCN", false, true, FROM, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            H12,            H12,     1
            000.00.00.H12,  H12,     1
            000.00.01.H12,  H12.01,  2
            H12.01,         H12.01,  2
            001.02.03.H12,  H12.03.02.001, 4
            000.00.04.G14,  G14.04,  2
            01.H57,         H57.01,  2
            """)
    void bothSpellingsOfACodeAreRead(String written, String code, int level) {
        assertThat(AgencyCode.read(written)).contains(new AgencyCode(code));
        assertThat(new AgencyCode(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H12",
                "H37.02.02",
                "G14",
                "K57",
                "H12.100",
                "A",
                "H12.A.B9.00",
                "H1234567890123456789012345678901.AB"
            })
    void codeOfGroupsOfDigitsAndCapitalsIsOne(String code) {
        assertThat(new AgencyCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h12",
                "H12.",
                ".H12",
                "H12..01",
                "H12 01",
                "H12-01",
                "HĐ1",
                "12.34",
                "000.00.01.h12",
                "H12\n",
                "H12345678901234567890123456789012.AB"
            })
    void anythingElseIsNone(String code) {
        assertThat(AgencyCode.read(code)).isEmpty();
        assertThatThrownBy(() -> new AgencyCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
