package vn.dondoc.document.directive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.DocumentType;

class DirectiveTest {

    private static final UUID ID = UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11");
    private static final Instant AT = Instant.parse("2020-09-03T02:15:00Z");
    private static final LocalDate ON = LocalDate.of(2020, 9, 3);

    private static Directive register(
            DocumentType type, @Nullable String number, @Nullable LocalDate issuedOn, String text) {
        return Directive.register(
                ID, Registrations.of("H12", type, number, "Uỷ ban nhân dân tỉnh Cà Mau", issuedOn, text), AT);
    }

    @Test
    void directiveWithANumberIsRegisteredUnderIt() {
        Directive directive = register(DocumentType.CHI_THI, "Số: 04 /CT-UBND", ON, "Giao Sở Y tế");

        assertThat(directive.state()).isEqualTo(DirectiveState.REGISTERED);
        assertThat(directive.number())
                .isEqualTo(new DirectiveNumber("Số: 04 /CT-UBND", "04/CT-UBND", 4, "4/CT-UBND", 2020, "CT"));
        assertThat(directive.header().issuer()).isEqualTo("Uỷ ban nhân dân tỉnh Cà Mau");
        assertThat(directive.header().issuerKey()).isEqualTo("uy3 ban nhân dân tinh3 ca2 mau");
        assertThat(directive.registeredAt()).isEqualTo(AT);
    }

    @Test
    void directiveWithoutANumberIsADraft() {
        Directive directive = register(DocumentType.CHI_THI, null, null, "Giao Sở Y tế");

        assertThat(directive.state()).isEqualTo(DirectiveState.DRAFT);
        assertThat(directive.number()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            QUYET_DINH, 15/2020/QĐ-TTg,  2020, QĐ/QPPL
            QUYET_DINH, 15/QĐ-TTg,       2020, QĐ
            CONG_VAN,   1233/UBND-XD,    2020, CV
            CHUONG_TRINH, 04/CTr-UBND,   2020, CTr
            """)
    void eachTypeAndLegalDocumentsApartHaveASeries(DocumentType type, String number, int year, String series) {
        DirectiveNumber placed = requireNonNull(register(type, number, ON, "x").number());

        assertThat(placed.year()).isEqualTo(year);
        assertThat(placed.series()).isEqualTo(series);
    }

    @Test
    void yearOfALegalDocumentIsInItsNumber() {
        DirectiveNumber placed = requireNonNull(
                register(DocumentType.NGHI_QUYET, "21/2019/NQ-HĐND", null, "x").number());

        assertThat(placed.year()).isEqualTo(2019);
    }

    @Test
    void numberWithoutAYearIsRefused() {
        assertThatThrownBy(() -> register(DocumentType.CHI_THI, "04/CT-UBND", null, "x"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getDetail()).startsWith("issuedOn must be given with a number");
                });
    }

    @Test
    void numberOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> register(DocumentType.CHI_THI, "12/KH-UBND", ON, "x"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail())
                                .isEqualTo("type is CT, but the number 12/KH-UBND names KH (Kế hoạch)"));
    }

    @Test
    void secretDocumentIsRefusedBeforeAnythingElseIsLookedAt() {
        assertThatThrownBy(() -> register(DocumentType.CHI_THI, "12/KH-UBND", null, "UBND TỈNH\nTỐI MẬT\nx"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(422);
                    assertThat(problem.getType()).hasToString("urn:dondoc:problem:secret-directive");
                });
    }

    @ParameterizedTest
    @CsvSource({"1944-12-31, false", "1945-01-01, true", "2199-12-31, true", "2200-01-01, false"})
    void dateMustBeWithinReach(LocalDate issuedOn, boolean accepted) {
        if (accepted) {
            assertThat(register(DocumentType.CHI_THI, "1/CT-UBND", issuedOn, "x")
                            .header()
                            .issuedOn())
                    .isEqualTo(issuedOn);
        } else {
            assertThatThrownBy(() -> register(DocumentType.CHI_THI, "1/CT-UBND", issuedOn, "x"))
                    .isInstanceOf(HttpProblem.class);
        }
    }
}
