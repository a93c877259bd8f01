package vn.dondoc.task.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.text.NameKey;

/** Whom the phrases of a text mean. */
@ApplicationScoped
public class MeaningService {

    private static final String OWN_PART = NameKey.of("Ủy ban nhân dân").value() + " ";

    private final MeaningRepository meanings;
    private final AgencyRepository agencies;

    MeaningService(MeaningRepository meanings, AgencyRepository agencies) {
        this.meanings = meanings;
        this.agencies = agencies;
    }

    /** Code of the province to which a body known by this name on the day belongs: of "UBND tỉnh Cà Mau", H12. */
    @Transactional
    public Optional<String> provinceOf(String issuer, LocalDate day) {
        List<String> codes = meanings.agencies(List.of(PhraseKeys.of(issuer, null)), day, null)
                .getOrDefault(0, List.of());
        List<String> provinces = codes.stream()
                .map(code -> code.contains(".") ? code.substring(0, code.indexOf('.')) : code)
                .distinct()
                .toList();
        return provinces.size() == 1 ? Optional.of(provinces.getFirst()) : Optional.empty();
    }

    /**
     * @param day whose names and members count
     * @param province code of the province whose departments "Sở Y tế" means; null if not known
     */
    @Transactional
    public Map<String, Meaning> find(Collection<String> phrases, LocalDate day, @Nullable String province) {
        List<String> asked = phrases.stream().distinct().toList();
        String place = province == null ? null : placeOf(province);
        List<List<String>> keys =
                asked.stream().map(phrase -> PhraseKeys.of(phrase, place)).toList();
        Map<Integer, List<String>> named = meanings.agencies(keys, day, province);
        Map<Integer, MeaningRepository.Named> groups = meanings.groups(keys, day, province);
        Map<String, List<String>> members = meanings.members(
                groups.values().stream().map(MeaningRepository.Named::id).collect(Collectors.toSet()), day);
        Map<String, Meaning> found = new HashMap<>();
        for (int n = 0; n < asked.size(); n++) {
            MeaningRepository.Named group = groups.get(n);
            Meaning collective = group == null
                    ? Meaning.UNKNOWN
                    : new Meaning.Group(group.name(), members.getOrDefault(group.id(), List.of()));
            found.put(asked.get(n), oneOf(named.getOrDefault(n, List.of()), collective));
        }
        return found;
    }

    private static Meaning oneOf(List<String> codes, Meaning collective) {
        return switch (codes.size()) {
            case 0 -> collective;
            case 1 -> new Meaning.One(codes.getFirst());
            default -> new Meaning.Several(codes);
        };
    }

    private @Nullable String placeOf(String province) {
        String key = NameKey.of(agencies.nameOf(province)).value();
        return key.startsWith(OWN_PART) ? key.substring(OWN_PART.length()) : null;
    }
}
