package vn.dondoc.document.directive;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;

/**
 * What is known of a directive that is to be registered, each field read by itself.
 *
 * @param body in whose register it is to stand
 * @param number null for a draft
 * @param issuedIn the year, where the text tells no more of the date; null if {@code issuedOn} is given or nothing is known
 * @param urgency null for an ordinary document
 * @param dueOn the day by which its sender wants an answer
 * @param reading the fields that were read from the text, by name, with how sure (0 to 1)
 */
public record Registration(
        String body,
        DocumentType type,
        @Nullable DocumentNumber number,
        String issuer,
        @Nullable String directingAuthority,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable Year issuedIn,
        @Nullable Urgency urgency,
        String subject,
        @Nullable Signer signer,
        List<String> addressees,
        List<String> recipients,
        List<String> attachments,
        @Nullable LocalDate dueOn,
        @Nullable Origin origin,
        String text,
        Map<String, Double> reading) {

    /** The year of its date; null if that is not known. */
    @Nullable
    Year year() {
        return issuedOn == null ? issuedIn : Year.from(issuedOn);
    }
}
