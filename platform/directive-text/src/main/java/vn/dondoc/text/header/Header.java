package vn.dondoc.text.header;

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
}
