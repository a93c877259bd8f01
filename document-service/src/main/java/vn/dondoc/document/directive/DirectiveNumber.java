package vn.dondoc.document.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;

/**
 * The place a directive holds in its issuer's series: number, year and series.
 *
 * @param written as the caller wrote it
 * @param normalised as the decree would have it written
 * @param value the number alone
 * @param key number and symbol in the form that decides whether two are the same
 * @param year in which it was counted
 * @param series the issuer's series it was counted in
 */
@Embeddable
public record DirectiveNumber(
        @Column(name = "number_written") String written,
        @Column(name = "number_normalised") String normalised,
        @Column(name = "number_value") int value,
        @Column(name = "number_key") String key,
        @Column(name = "number_year") int year,
        @Column(name = "number_series") String series) {

    /**
     * Places a number. It must not name another type than the document's, and its year must be known: from the number itself
     * if it carries one, else from the date, since issuers count from 01 anew each year. A clerk who cannot read the date
     * registers the document without its number.
     */
    static DirectiveNumber of(DocumentNumber number, DocumentType type, @Nullable Year issuedIn) {
        Optional<DocumentType> named = type.contradictedBy(number);
        if (named.isPresent()) {
            throw Problem.invalidField(
                    "type",
                    "is " + type.code() + ", but the number " + number + " names "
                            + named.get().code() + " (" + named.get().vietnameseName() + ")");
        }
        if (issuedIn == null && number.year().isEmpty()) {
            throw Problem.invalidField(
                    "issuedOn",
                    "must be given with a number, since numbers begin anew each year;"
                            + " a document whose date is unknown is registered without its number");
        }
        int year = number.year().orElseGet(() -> issuedIn == null ? 0 : issuedIn.getValue());
        if (issuedIn != null && issuedIn.getValue() != year) {
            throw Problem.invalidField(
                    "issuedOn", "is in " + issuedIn + ", but the number " + number + " says " + year);
        }
        return new DirectiveNumber(
                number.written(), number.normalised(), number.value(), number.key(), year, type.series(number));
    }
}
