package vn.dondoc.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which proposed item is which task of a sample, and whether two deadlines are the same. */
final class ProposalMatch {

    private static final double ENOUGH = 0.6;
    private static final double OF_THE_ITEM = 0.3;
    private static final double OF_THE_LEADS = 0.2;

    private record Pair(int task, int place, double likeness) {}

    private ProposalMatch() {}

    /** By the number of the task the place it was proposed at; the likeliest pairs first, each task and place once. */
    static Map<Integer, Integer> places(JsonNode wanted, JsonNode proposed) {
        List<Pair> pairs = new ArrayList<>();
        for (int task = 0; task < wanted.size(); task++) {
            for (int place = 0; place < proposed.size(); place++) {
                double likeness = likeness(wanted.get(task), proposed.get(place));
                if (likeness >= ENOUGH) {
                    pairs.add(new Pair(task, place, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Integer, Integer> places = new HashMap<>();
        for (Pair pair : pairs) {
            if (!places.containsKey(pair.task()) && !places.containsValue(pair.place())) {
                places.put(pair.task(), pair.place());
            }
        }
        return places;
    }

    private static double likeness(JsonNode wanted, JsonNode proposed) {
        Set<String> text = words(proposed.path("text").asText());
        double words = Math.max(
                part(words(wanted.path("quote").asText("")), text),
                part(words(wanted.path("content").asText("")), text));
        boolean sameItem =
                wanted.path("item").asText().equals(proposed.path("item").asText());
        Set<String> leads = new HashSet<>();
        wanted.path("leads").forEach(code -> leads.add(code.asText()));
        return words
                + (sameItem ? OF_THE_ITEM : 0)
                + OF_THE_LEADS * part(leads, CorrectedProposal.codes(proposed.path("lead")));
    }

    private static double part(Set<String> some, Set<String> all) {
        return some.isEmpty() ? 0 : (double) some.stream().filter(all::contains).count() / some.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+")));
    }

    /** The same last day, or the same hour, or no day in both. */
    static boolean sameDeadline(JsonNode wanted, JsonNode proposed) {
        String value = proposed.path("value").asText("");
        return switch (proposed.path("kind").asText()) {
            case "date" -> wanted.path("on").asText().equals(value);
            case "datetime" -> wanted.path("at").asText().startsWith(value) && !value.isEmpty();
            case "month", "quarter", "half", "year" ->
                wanted.path("on").asText().equals(lastDay(value));
            case "workingDays", "recurring" -> false;
            default -> !wanted.isObject();
        };
    }

    /** Of 2020-09, 2020-Q3, 2020-H2 or 2020. */
    private static String lastDay(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return LocalDate.of(year, 12, 31).toString();
        }
        char unit = period.charAt(5);
        int months = unit == 'Q' ? 3 : unit == 'H' ? 6 : 1;
        int number = Integer.parseInt(period.substring(months == 1 ? 5 : 6));
        return YearMonth.of(year, number * months).atEndOfMonth().toString();
    }
}
