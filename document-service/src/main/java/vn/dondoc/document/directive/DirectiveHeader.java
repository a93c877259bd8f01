package vn.dondoc.document.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.NameKey;

/**
 * What stands around the text of a directive (Decree 30/2020/NĐ-CP, article 8), but for its number.
 *
 * @param type code of a {@link DocumentType}
 * @param issuerKey the issuer's name in the form in which two are compared
 * @param directingAuthority whose will it is, where that is another than the issuer
 * @param urgency null for an ordinary document
 * @param addressees whom it speaks to (kính gửi)
 * @param recipients who gets it (nơi nhận)
 * @param attachments names of what is attached, as the document lists them
 * @param dueOn the day by which its sender wants an answer
 */
@Embeddable
public record DirectiveHeader(
        String type,
        String issuer,
        String issuerKey,
        @Nullable String directingAuthority,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Enumerated(EnumType.STRING) @Nullable Urgency urgency,
        String subject,
        @Embedded @Nullable Signer signer,
        List<String> addressees,
        List<String> recipients,
        List<String> attachments,
        @Nullable LocalDate dueOn) {

    /** Years of the calendar in which a directive can have been issued or be due; outside them a date was mistyped. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2199;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an issuer or date that cannot be */
    static DirectiveHeader of(Registration registration) {
        String issuerKey = NameKey.of(registration.issuer()).value();
        if (issuerKey.isEmpty()) {
            throw Problem.invalidField("issuer", "has no letters in it");
        }
        requireWithinReach("issuedOn", registration.issuedOn());
        requireWithinReach("dueOn", registration.dueOn());
        return new DirectiveHeader(
                registration.type().code(),
                registration.issuer(),
                issuerKey,
                registration.directingAuthority(),
                registration.place(),
                registration.issuedOn(),
                registration.urgency(),
                registration.subject(),
                registration.signer(),
                registration.addressees(),
                registration.recipients(),
                registration.attachments(),
                registration.dueOn());
    }

    DirectiveHeader issuedOn(LocalDate date) {
        requireWithinReach("issuedOn", date);
        return new DirectiveHeader(
                type,
                issuer,
                issuerKey,
                directingAuthority,
                place,
                date,
                urgency,
                subject,
                signer,
                addressees,
                recipients,
                attachments,
                dueOn);
    }

    DocumentType documentType() {
        return DocumentType.ofCode(type).orElseThrow();
    }

    private static void requireWithinReach(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw Problem.invalidField(field, "is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }
}
