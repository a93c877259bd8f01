package vn.dondoc.text.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Reference;
import vn.dondoc.text.zone.Zones;

/**
 * The documents that a text names by number: read once, asked several times.
 *
 * @param all in order, repeated ones too
 * @param replaced numbers of those that this document replaces or repeals, each once, in order
 */
public record References(List<ReferenceReader.Place> all, List<Found<String>> replaced) {

    public static References read(Zones zones) {
        List<ReferenceReader.Place> all = ReferenceReader.readAll(zones);
        return new References(all, distinct(ReplacementReader.read(zones, all), Set.of()));
    }

    /** Without its own, which a page's heading may have behind such a verb. */
    public List<Found<String>> replacedBy(@Nullable Found<String> own) {
        return replaced.stream()
                .filter(number -> own == null || !number.value().equals(own.value()))
                .toList();
    }

    /**
     * Numbers of all others, each once, in order.
     *
     * @param inHead whether a clean offset is on the lines of number and date: a number there is the document's own, however
     *     damaged
     */
    public List<Found<String>> cited(@Nullable Found<String> own, IntPredicate inHead) {
        Set<String> others = new HashSet<>();
        replaced.forEach(number -> others.add(number.value()));
        if (own != null) {
            others.add(own.value());
        }
        List<Found<String>> numbers = all.stream()
                .filter(place -> !inHead.test(place.at()))
                .map(place -> place.reference().number())
                .filter(number -> own == null || number.start() != own.start())
                .toList();
        return distinct(numbers, others);
    }

    /** Those of the preamble. */
    public List<Reference> basis(Zones zones, @Nullable Found<String> own) {
        return BasisReader.read(zones, all, own);
    }

    private static List<Found<String>> distinct(List<Found<String>> numbers, Set<String> without) {
        Set<String> seen = new HashSet<>(without);
        return numbers.stream().filter(number -> seen.add(number.value())).toList();
    }
}
