package vn.dondoc.text.header;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;

/**
 * What a careful reader takes from the text alone; what the text lacks is null or an empty list.
 *
 * @param number as printed, without inner spaces; null for a draft's blank number and for one a bad scan has destroyed
 * @param issuer the usual short form: UBND tỉnh Cà Mau, Sở Y tế tỉnh Kiên Giang
 * @param subject with "V/v" or "Về việc" where printed
 * @param coSigner of a document of two bodies
 * @param addressees of "Kính gửi" and "điện"
 * @param recipients of "Nơi nhận"
 * @param replaces numbers of documents that this one replaces or repeals
 * @param cites numbers of all other documents named anywhere, each once, in order
 * @param basedOn the documents of its preamble (căn cứ, thực hiện, theo)
 */
public record Header(
        @Nullable Found<String> number,
        @Nullable Found<DocumentType> type,
        @Nullable Found<String> issuer,
        @Nullable Found<String> place,
        @Nullable Found<IssueDate> issuedOn,
        @Nullable Found<Urgency> urgency,
        @Nullable Found<String> subject,
        @Nullable Signer signer,
        @Nullable Signer coSigner,
        List<Found<String>> addressees,
        List<Found<String>> recipients,
        List<Found<String>> replaces,
        List<Found<String>> cites,
        List<Reference> basedOn) {

    public Header {
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        replaces = List.copyOf(replaces);
        cites = List.copyOf(cites);
        basedOn = List.copyOf(basedOn);
    }

    /** The same, unsure of a date that lies ahead of the day it is read on: a scan has made another year of it. */
    public Header readOn(LocalDate today) {
        return issuedOn != null && isAhead(issuedOn.value(), today) ? withIssuedOn(unsure(issuedOn)) : this;
    }

    private static boolean isAhead(IssueDate date, LocalDate today) {
        return date.month().isAfter(YearMonth.from(today))
                || date.day().filter(today.plusDays(1)::isBefore).isPresent();
    }

    private static Found<IssueDate> unsure(Found<IssueDate> date) {
        return new Found<>(date.value(), date.start(), date.end(), Math.min(date.confidence(), Found.INFERRED));
    }

    private Header withIssuedOn(Found<IssueDate> date) {
        return new Header(
                number,
                type,
                issuer,
                place,
                date,
                urgency,
                subject,
                signer,
                coSigner,
                addressees,
                recipients,
                replaces,
                cites,
                basedOn);
    }
}
