package vn.dondoc.document.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.agency.SuccessorResponse;
import vn.dondoc.document.resolution.ResolutionResponse.Candidate;
import vn.dondoc.document.resolution.ResolutionResponse.Outcome;
import vn.dondoc.document.resolution.ResolutionResponse.Resolution;
import vn.dondoc.kit.caller.Caller;

@ApplicationScoped
class ResolutionService {

    private static final int MOST_CANDIDATES = 5;

    /** From here on a name may be decided without a person. */
    private static final double SURE = 0.8;

    /** So far must the surest be ahead of the next agency. */
    private static final double AHEAD = 0.05;

    private final ResolutionRepository names;
    private final Clock clock;

    ResolutionService(ResolutionRepository names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    ResolutionResponse resolve(Caller caller, ResolutionRequest request) {
        LocalDate day = request.on() == null ? LocalDate.now(clock) : request.on();
        String body = body(caller, request.body());
        String bodyKey = names.keyOfBody(body);
        List<Wording> wordings = IntStream.range(0, request.names().size())
                .boxed()
                .flatMap(i -> Wording.of(i, request.names().get(i), bodyKey).stream())
                .filter(Wording::hasLetters)
                .toList();
        Map<Integer, String> groups = names.findGroups(wordings, body);
        Map<Integer, List<Match>> matches = find(wordings, body, day, groups.keySet());
        Map<String, List<SuccessorResponse>> successors = names.findSuccessors(endedBefore(matches, day));
        List<Resolution> items = IntStream.range(0, request.names().size())
                .mapToObj(i -> resolution(
                        request.names().get(i),
                        groups.get(i),
                        candidates(matches.getOrDefault(i, List.of()), day, successors)))
                .toList();
        return new ResolutionResponse(day, items);
    }

    private static String body(Caller caller, @Nullable String asked) {
        if (asked != null) {
            return AgencyCode.read(asked).orElseThrow().value();
        }
        return caller.bodies().size() == 1 ? caller.bodies().iterator().next() : "";
    }

    /** Likeness costs most, and is asked only of names that nothing equals. */
    private Map<Integer, List<Match>> find(List<Wording> wordings, String body, LocalDate day, Set<Integer> groups) {
        Map<Integer, List<Match>> equal = byName(names.findEqual(wordings, body));
        Set<Integer> settled = new HashSet<>(groups);
        equal.forEach((name, found) -> {
            if (found.stream().anyMatch(match -> match.holdsOn(day))) {
                settled.add(name);
            }
        });
        List<Wording> open = wordings.stream()
                .filter(wording -> !settled.contains(wording.name()))
                .toList();
        Map<Integer, List<Match>> all = new HashMap<>(equal);
        if (!open.isEmpty()) {
            byName(names.findLike(open, body))
                    .forEach((name, found) -> all.merge(name, found, ResolutionService::both));
        }
        return all;
    }

    private static Map<Integer, List<Match>> byName(List<Match> matches) {
        return matches.stream().collect(Collectors.groupingBy(Match::asked));
    }

    private static List<Match> both(List<Match> some, List<Match> others) {
        List<Match> all = new java.util.ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> endedBefore(Map<Integer, List<Match>> matches, LocalDate day) {
        return matches.values().stream()
                .flatMap(List::stream)
                .filter(match -> match.endedOn() != null && match.endedOn().isBefore(day))
                .map(Match::agency)
                .distinct()
                .toList();
    }

    /** Each agency once, with its surest name; those of other bodies only where none of the own is meant. */
    private static List<Candidate> candidates(
            List<Match> matches, LocalDate day, Map<String, List<SuccessorResponse>> successors) {
        Comparator<Match> surestFirst = Comparator.comparing((Match match) -> match.confidence(day))
                .reversed()
                .thenComparing(Match::agency)
                .thenComparing(Match::name);
        boolean ownIsMeant =
                matches.stream().anyMatch(match -> match.near() && match.holdsOn(day) && match.confidence(day) >= SURE);
        Set<String> seen = new HashSet<>();
        return matches.stream()
                .filter(match -> match.near() || !ownIsMeant)
                .sorted(surestFirst)
                .filter(match -> seen.add(match.agency()))
                .limit(MOST_CANDIDATES)
                .map(match -> new Candidate(
                        match.agency(),
                        match.name(),
                        match.confidence(day),
                        match.how(),
                        match.holdsOn(day),
                        successors.getOrDefault(match.agency(), List.of())))
                .toList();
    }

    private static Resolution resolution(String name, @Nullable String group, List<Candidate> candidates) {
        if (group != null) {
            return new Resolution(name, Outcome.GROUP, null, group, 1, List.of());
        }
        if (candidates.isEmpty()) {
            return new Resolution(name, Outcome.UNKNOWN, null, null, 0, candidates);
        }
        Candidate best = candidates.getFirst();
        boolean ahead =
                candidates.size() == 1 || best.confidence() - candidates.get(1).confidence() >= AHEAD;
        boolean sure = best.valid() && best.how() != Match.How.LIKENESS && best.confidence() >= SURE && ahead;
        return new Resolution(
                name,
                sure ? Outcome.RESOLVED : Outcome.UNSURE,
                sure ? best.code() : null,
                null,
                best.confidence(),
                candidates);
    }
}
