package vn.dondoc.document.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {

    private static final AgencyCode CODE = new AgencyCode("H12.07");
    private static final LocalDate FROM = LocalDate.of(1997, 1, 1);

    private static AgencyDescription description(@Nullable LocalDate validTo, String... successors) {
        return new AgencyDescription(
                "Sở Giao thông vận tải", List.of("Sở GTVT"), AgencyKind.DEPARTMENT, FROM, validTo, List.of(successors));
    }

    @Test
    void sameDescriptionChangesNothing() {
        Agency agency = new Agency(CODE, description(null));

        assertThat(agency.describe(description(null))).isFalse();
    }

    @Test
    void anotherDescriptionReplacesTheFormer() {
        Agency agency = new Agency(CODE, description(null));
        AgencyDescription merged = description(LocalDate.of(2025, 2, 28), "H12.08");

        assertThat(agency.describe(merged)).isTrue();
        assertThat(agency.description()).isEqualTo(merged);
    }

    @Test
    void agencyMayExistForOneDay() {
        assertThat(new Agency(CODE, description(FROM)).description().validTo()).isEqualTo(FROM);
    }

    @Test
    void agencyDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Agency(CODE, description(LocalDate.of(1996, 12, 31))))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail()).isEqualTo("validTo is before validFrom 1997-01-01"));
    }

    @Test
    void agencyIsNotItsOwnSuccessor() {
        assertThatThrownBy(() -> new Agency(CODE, description(null, "H12.08", "H12.07")))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail()).isEqualTo("successors/1 is the agency itself"));
    }

    @Test
    void refusedDescriptionLeavesTheAgencyAsItWas() {
        Agency agency = new Agency(CODE, description(null));

        assertThatThrownBy(() -> agency.describe(description(LocalDate.of(1996, 12, 31))))
                .isInstanceOf(HttpProblem.class);
        assertThat(agency.description()).isEqualTo(description(null));
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
                "12.H01",
                "000.00.01.H12",
                "H12\n",
                "H12345678901234567890123456789012.AB"
            })
    void anythingElseIsNone(String code) {
        assertThatThrownBy(() -> new AgencyCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
