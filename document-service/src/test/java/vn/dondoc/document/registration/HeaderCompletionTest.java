package vn.dondoc.document.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.registration.HeaderCompletion.Completed;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.IssueDate;

/** What the caller gives wins; what is left out is read; what is a guess is not taken. */
class HeaderCompletionTest {

    private static DirectiveRequest request(
            @Nullable String number, @Nullable String type, @Nullable String issuer, @Nullable LocalDate issuedOn) {
        return new DirectiveRequest(
                null,
                number,
                type,
                issuer,
                null,
                null,
                issuedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Giao Sở Y tế");
    }

    private static <T> Found<T> found(T value, double confidence) {
        return new Found<>(value, 0, 1, confidence);
    }

    private static Header header(Found<String> number, Found<IssueDate> date, Found<String> issuer) {
        return new Header(
                number,
                found(DocumentType.CHI_THI, 0.95),
                issuer,
                found("Cà Mau", 0.95),
                date,
                found(vn.dondoc.text.header.Urgency.FLASH, 0.95),
                found("Về việc kiểm tra đê", 0.75),
                new vn.dondoc.text.header.Signer(found("Nguyễn Văn Thử", 0.95), found("Phó Chủ tịch", 0.75), null),
                null,
                List.of(found("Các sở", 0.95)),
                List.of(found("Như trên", 0.95), found("?", 0.3)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Found<IssueDate> on(LocalDate date, double confidence) {
        return found(new IssueDate(YearMonth.from(date), date), confidence);
    }

    private static final LocalDate DATE = LocalDate.of(2023, 3, 14);

    private static Header sure() {
        return header(found("04/CT-UBND", 0.95), on(DATE, 0.95), found("UBND tỉnh Cà Mau", 0.95));
    }

    @Test
    void everythingLeftOutIsReadAndSaidWithItsConfidence() {
        Completed completed = HeaderCompletion.of(request(null, null, null, null), sure());

        DirectiveRequest request = completed.request();
        assertThat(request.number()).isEqualTo("04/CT-UBND");
        assertThat(request.type()).isEqualTo("CT");
        assertThat(request.issuer()).isEqualTo("UBND tỉnh Cà Mau");
        assertThat(request.issuedOn()).isEqualTo("2023-03-14");
        assertThat(request.urgency()).isEqualTo(Urgency.FLASH);
        assertThat(request.signer()).isEqualTo(new Signer("Nguyễn Văn Thử", "Phó Chủ tịch", null));
        assertThat(request.addressees()).containsExactly("Các sở");
        assertThat(request.recipients()).containsExactly("Như trên");
        assertThat(completed.reading())
                .isEqualTo(Map.of(
                        "number",
                        0.95,
                        "type",
                        0.95,
                        "issuer",
                        0.95,
                        "place",
                        0.95,
                        "issuedOn",
                        0.95,
                        "urgency",
                        0.95,
                        "subject",
                        0.75,
                        "signer",
                        0.75,
                        "addressees",
                        0.95,
                        "recipients",
                        0.95));
        assertThat(completed.issuedIn()).isNull();
    }

    @Test
    void whatIsGivenWins() {
        Completed completed =
                HeaderCompletion.of(request("", "CT", "UBND tỉnh An Giang", LocalDate.of(2022, 1, 2)), sure());

        assertThat(completed.request().number()).isEmpty();
        assertThat(completed.request().issuer()).isEqualTo("UBND tỉnh An Giang");
        assertThat(completed.request().issuedOn()).isEqualTo("2022-01-02");
        assertThat(completed.reading()).doesNotContainKeys("number", "type", "issuer", "issuedOn");
    }

    @Test
    void guessIsNotTaken() {
        Completed completed = HeaderCompletion.of(
                request(null, null, null, null),
                header(found("04/CT-UBND", 0.3), on(DATE, 0.49), found("UBND tỉnh", 0.3)));

        assertThat(completed.request().number()).isNull();
        assertThat(completed.request().issuer()).isNull();
        assertThat(completed.request().issuedOn()).isNull();
        assertThat(completed.issuedIn()).isNull();
    }

    @Test
    void numberThatContradictsTheGivenTypeIsNotTaken() {
        Completed completed = HeaderCompletion.of(request(null, "KH", null, null), sure());

        assertThat(completed.request().number()).isNull();
        assertThat(completed.request().type()).isEqualTo("KH");
    }

    @Test
    void monthWithoutADayGivesTheYearOfTheNumber() {
        Found<IssueDate> month = found(new IssueDate(YearMonth.of(2017, 10), null), 0.95);
        Completed completed = HeaderCompletion.of(
                request(null, null, null, null), header(found("04/CT-UBND", 0.95), month, found("UBND tỉnh", 0.95)));

        assertThat(completed.request().issuedOn()).isNull();
        assertThat(completed.issuedIn()).isEqualTo(Year.of(2017));
    }

    @Test
    void lineThatWouldNotFitIsNotTaken() {
        Completed completed = HeaderCompletion.of(
                request(null, null, null, null),
                header(found("04/CT-UBND", 0.95), on(DATE, 0.95), found("U".repeat(301), 0.95)));

        assertThat(completed.request().issuer()).isNull();
        assertThat(completed.reading()).doesNotContainKey("issuer");
    }
}
