package vn.dondoc.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a coordinator sends who reads a proposed breakdown beside the sample's own: items are taken as proposed where both say the
 * same, else with what differs; what was not proposed is added, what the sample does not have is dropped.
 *
 * @param request takes the proposal over
 * @param asProposed how many tasks need no correction
 */
public record CorrectedProposal(ObjectNode request, int asProposed, int corrected, int added, int dropped) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "Văn bản không giao việc này";

    /** @param wanted the tasks as drafting takes them */
    public static CorrectedProposal of(ArrayNode wanted, JsonNode breakdown) {
        JsonNode proposed = breakdown.path("proposal").path("assignments");
        Map<Integer, Integer> places = ProposalMatch.places(wanted, proposed);
        ObjectNode request = JSON.createObjectNode();
        ArrayNode items = request.putArray("items");
        int asProposed = 0;
        for (int n = 0; n < wanted.size(); n++) {
            Integer place = places.get(n);
            ObjectNode item = items.addObject();
            if (place == null) {
                addAll(item, wanted.get(n), List.of("item", "content", "leads", "coordinating", "deadline", "tracked"));
            } else {
                item.putArray("proposed").add(place);
                if (!correct(item, wanted.get(n), proposed.get(place))) {
                    asProposed++;
                }
            }
        }
        ArrayNode dropped = request.putArray("dropped");
        for (int place = 0; place < proposed.size(); place++) {
            if (!places.containsValue(place)) {
                dropped.addObject().put("proposed", place).put("reason", REASON);
            }
        }
        int added = wanted.size() - places.size();
        return new CorrectedProposal(request, asProposed, places.size() - asProposed, added, dropped.size());
    }

    /** Without a sample to hold against: what is clear as proposed, without coordinators nobody knows; the rest is left. */
    public static CorrectedProposal ofWhatIsClear(JsonNode breakdown) {
        JsonNode proposed = breakdown.path("proposal").path("assignments");
        ObjectNode request = JSON.createObjectNode();
        ArrayNode items = request.putArray("items");
        int asProposed = 0;
        for (int place = 0; place < proposed.size(); place++) {
            JsonNode one = proposed.get(place);
            if (isClear(one.path("lead")) && !one.path("lead").isEmpty()) {
                ObjectNode item = items.addObject();
                item.putArray("proposed").add(place);
                if (isClear(one.path("coordinating"))) {
                    asProposed++;
                } else {
                    Set<String> codes = codes(one.path("coordinating"));
                    codes.removeAll(codes(one.path("lead")));
                    item.set("coordinating", JSON.valueToTree(codes));
                }
            }
        }
        return new CorrectedProposal(request, asProposed, items.size() - asProposed, 0, 0);
    }

    public boolean isEmpty() {
        return request.path("items").isEmpty() && request.path("dropped").isEmpty();
    }

    /** The same without the items that were refused; they are left to a person. */
    public CorrectedProposal without(Set<Integer> refused) {
        ObjectNode fewer = request.deepCopy();
        ArrayNode items = fewer.putArray("items");
        for (int n = 0; n < request.path("items").size(); n++) {
            if (!refused.contains(n)) {
                items.add(request.path("items").get(n));
            }
        }
        return new CorrectedProposal(fewer, Math.min(asProposed, items.size()), corrected, added, dropped);
    }

    /** As it is shown: "7 as proposed, 2 corrected". */
    public String shown() {
        List<String> parts = new ArrayList<>();
        parts.add(asProposed + " as proposed");
        if (corrected > 0) {
            parts.add(corrected + " corrected");
        }
        if (added > 0) {
            parts.add(added + " added");
        }
        if (dropped > 0) {
            parts.add(dropped + " dropped");
        }
        return String.join(", ", parts);
    }

    /** Whether anything had to be changed. */
    private static boolean correct(ObjectNode item, JsonNode wanted, JsonNode proposed) {
        boolean corrected = correctAgencies(item, "leads", wanted.path("leads"), proposed.path("lead"), Set.of());
        Set<String> leading = codes(proposed.path("lead"));
        corrected |= correctAgencies(
                item, "coordinating", wanted.path("coordinating"), proposed.path("coordinating"), leading);
        JsonNode deadline = wanted.path("deadline");
        if (!ProposalMatch.sameDeadline(deadline, proposed.path("deadline"))) {
            if (deadline.isObject()) {
                item.set("deadline", deadline);
            } else {
                item.putObject("deadline").put("undated", "NONE");
            }
            corrected = true;
        }
        boolean tracked = wanted.path("tracked").asBoolean(true);
        if (tracked != proposed.path("tracked").asBoolean()) {
            item.put("tracked", tracked);
            corrected = true;
        }
        return corrected;
    }

    private static boolean correctAgencies(
            ObjectNode item, String field, JsonNode wanted, JsonNode named, Set<String> elsewhere) {
        Set<String> meant = codes(named);
        meant.removeAll(elsewhere);
        Set<String> codes = new LinkedHashSet<>();
        wanted.forEach(code -> codes.add(code.asText()));
        boolean differs = !codes.equals(meant);
        if (differs || !isClear(named)) {
            item.set(field, wanted);
        }
        return differs;
    }

    public static Set<String> codes(JsonNode named) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode one : named) {
            if (one.hasNonNull("agency")) {
                codes.add(one.path("agency").asText());
            }
            one.path("members").forEach(member -> codes.add(member.asText()));
        }
        return codes;
    }

    private static boolean isClear(JsonNode named) {
        for (JsonNode one : named) {
            if (!one.hasNonNull("agency") && one.path("members").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static void addAll(ObjectNode item, JsonNode wanted, List<String> fields) {
        for (String field : fields) {
            if (wanted.hasNonNull(field)) {
                item.set(field, wanted.get(field));
            }
        }
    }

    /** Numbers of the items that errors of a refusal point at. */
    public static Set<Integer> refusedItems(JsonNode problem) {
        Set<Integer> refused = new HashSet<>();
        for (JsonNode error : problem.path("errors")) {
            String[] path = error.path("pointer").asText().split("/");
            if (path.length > 2 && path[1].equals("items")) {
                refused.add(Integer.parseInt(path[2]));
            }
        }
        return refused;
    }
}
