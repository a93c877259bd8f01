package vn.dondoc.notification.lettersigning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;

/** Looks for signed urging letters among what is registered; whatever else it is, is passed over. */
@ApplicationScoped
class DirectiveEventConsumer implements EventHandler<SignedLetter> {

    private static final Set<String> TYPES = Set.of("directive-registered.v1", "directive-corrected.v1");

    private final LetterSigningService signing;
    private final EventData data;

    DirectiveEventConsumer(LetterSigningService signing, EventData data) {
        this.signing = signing;
        this.data = data;
    }

    @Override
    public String topic() {
        return "dondoc.directive-events.v1";
    }

    @Override
    public Optional<SignedLetter> decode(Event event) {
        return TYPES.contains(event.type()) ? letter(data.read(event, DirectiveRegistered.class)) : Optional.empty();
    }

    /** Once it is signed it has a number and a day. */
    private static Optional<SignedLetter> letter(DirectiveRegistered told) {
        String given = Objects.requireNonNullElse(told.number(), "");
        String number = Objects.requireNonNullElse(told.normalisedNumber(), given);
        String subject = Objects.requireNonNullElse(told.subject(), "");
        boolean urges =
                told.type().equals("CV") && subject.toLowerCase(Locale.ROOT).contains("đôn đốc");
        if (!urges || !told.state().equals("REGISTERED") || told.issuedOn() == null || number.isBlank()) {
            return Optional.empty();
        }
        String words = subject + "\n" + Objects.requireNonNullElse(told.text(), "");
        return Optional.of(new SignedLetter(told.id(), told.body(), number, told.issuedOn(), words));
    }

    @Override
    public void apply(List<SignedLetter> signed) {
        signing.apply(signed);
    }
}
