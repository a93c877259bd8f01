package vn.dondoc.document.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Arrival;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveHeader;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Origin;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.document.directive.Urgency;

/** The full state of a directive, as every event of it carries it. */
record DirectiveSnapshot(
        UUID id,
        String body,
        DirectiveState state,
        @Nullable String number,
        @Nullable String normalisedNumber,
        String type,
        String issuer,
        @Nullable String directingAuthority,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable Urgency urgency,
        String subject,
        @Nullable Signer signer,
        List<String> addressees,
        List<String> recipients,
        List<String> attachments,
        @Nullable LocalDate dueOn,
        @Nullable Arrival arrival,
        @Nullable String source,
        @Nullable String sourceId,
        List<Supersession> supersessions,
        List<RelatedDirective> relations,
        Instant registeredAt,
        String text,
        boolean textTruncated) {

    static DirectiveSnapshot of(Directive directive, List<RelatedDirective> relations) {
        DirectiveHeader header = directive.header();
        DirectiveNumber number = directive.number();
        Origin origin = directive.origin();
        EventText start = EventText.of(directive.text());
        return new DirectiveSnapshot(
                directive.id(),
                directive.body(),
                directive.state(),
                number == null ? null : number.written(),
                number == null ? null : number.normalised(),
                header.type(),
                header.issuer(),
                header.directingAuthority(),
                header.place(),
                header.issuedOn(),
                header.urgency(),
                header.subject(),
                header.signer(),
                header.addressees(),
                header.recipients(),
                header.attachments(),
                header.dueOn(),
                directive.arrival(),
                origin == null ? null : origin.source(),
                origin == null ? null : origin.sourceId(),
                directive.supersessions(),
                relations,
                directive.registeredAt(),
                start.text(),
                start.truncated());
    }
}
