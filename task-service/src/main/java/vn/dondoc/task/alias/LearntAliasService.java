package vn.dondoc.task.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.text.NameKey;

/** Sees what people take phrases for, and tells the readers of texts what of it was approved. */
@ApplicationScoped
public class LearntAliasService {

    private final AliasRepository aliases;
    private final Clock clock;

    LearntAliasService(AliasRepository aliases, Clock clock) {
        this.aliases = aliases;
        this.clock = clock;
    }

    /** A person says that a phrase of a document means an agency. */
    public record Sighting(String phrase, String agency) {}

    /** In the caller's transaction. */
    public void see(Directive directive, List<Sighting> sightings) {
        Map<String, AliasRepository.Seen> seen = new LinkedHashMap<>();
        for (Sighting one : sightings) {
            String key = NameKey.of(one.phrase()).value();
            if (!key.isEmpty()) {
                seen.putIfAbsent(key + '\n' + one.agency(), new AliasRepository.Seen(one.phrase(), key, one.agency()));
            }
        }
        if (!seen.isEmpty()) {
            LocalDate issuedOn = directive.issuedOn();
            LocalDate day = issuedOn != null ? issuedOn : LocalDate.now(clock);
            aliases.see(directive, day, List.copyOf(seen.values()), clock.instant());
        }
    }

    /**
     * Codes of the agencies that the body means by these phrases; what is not an approved alias is left out.
     *
     * @param day the document's
     */
    @Transactional
    public Map<String, String> find(String body, Collection<String> phrases, LocalDate day) {
        Map<String, String> keys = new HashMap<>();
        phrases.forEach(phrase -> keys.put(phrase, NameKey.of(phrase).value()));
        Map<String, String> approved = aliases.findApproved(body, keys.values(), day);
        keys.values().retainAll(approved.keySet());
        keys.replaceAll((phrase, key) -> approved.getOrDefault(key, ""));
        return keys;
    }
}
