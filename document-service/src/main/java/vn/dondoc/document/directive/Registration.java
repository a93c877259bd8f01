package vn.dondoc.document.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;

/**
 * What a caller hands over to be registered, each field read by itself.
 *
 * @param body in whose register it is to stand
 * @param urgency null for an ordinary document
 */
record Registration(
        String body,
        DocumentType type,
        @Nullable DocumentNumber number,
        String issuer,
        @Nullable String directingAuthority,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable Urgency urgency,
        String subject,
        @Nullable Signer signer,
        String text) {}
