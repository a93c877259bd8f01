package vn.dondoc.document.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** What others hear of directives; the schemas in {@code contract/events} explain the fields. */
sealed interface DirectiveEvent {

    String TOPIC = "dondoc.directive-events.v1";

    /** Came into the register. */
    record DirectiveRegistered(
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
            Instant registeredAt,
            String text,
            boolean textTruncated)
            implements DirectiveEvent {

        static final String TYPE = "directive-registered.v1";

        static OutgoingEvent of(Directive directive) {
            DirectiveNumber number = directive.number();
            EventText start = EventText.of(directive.text());
            DirectiveRegistered data = new DirectiveRegistered(
                    directive.id(),
                    directive.body(),
                    directive.state(),
                    number == null ? null : number.written(),
                    number == null ? null : number.normalised(),
                    directive.type(),
                    directive.issuer(),
                    directive.directingAuthority(),
                    directive.place(),
                    directive.issuedOn(),
                    directive.urgency(),
                    directive.subject(),
                    directive.signer(),
                    directive.registeredAt(),
                    start.text(),
                    start.truncated());
            return new OutgoingEvent(TOPIC, TYPE, directive.id().toString(), directive.version(), data);
        }
    }
}
