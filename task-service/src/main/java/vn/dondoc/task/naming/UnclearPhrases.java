package vn.dondoc.task.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.proposal.ProposedBreakdown.Addressee;
import vn.dondoc.text.NameKey;

/** Which addressees of a proposal a person must look at. */
public final class UnclearPhrases {

    private static final String CONCERNED = NameKey.of("liên quan").value();

    private UnclearPhrases() {}

    /** Phrases, and the codes of those known by them, in the order of the text. */
    static Map<String, List<String>> of(ProposedBreakdown proposal) {
        Map<String, List<String>> unclear = new LinkedHashMap<>();
        for (ProposedBreakdown.Item item : proposal.assignments()) {
            item.lead().stream().filter(UnclearPhrases::isUnclear).forEach(one -> put(unclear, one));
            item.coordinating().stream()
                    .filter(one -> isUnclear(one) && !isNobodyInParticular(one))
                    .forEach(one -> put(unclear, one));
        }
        return unclear;
    }

    public static boolean isUnclear(Addressee named) {
        return named.meant().isEmpty();
    }

    /**
     * "Các cơ quan, đơn vị có liên quan" as coordinators: the lead finds out who they are, so the words stay in the task and
     * nobody is asked.
     */
    public static boolean isNobodyInParticular(Addressee coordinating) {
        return isUnclear(coordinating)
                && coordinating.candidates() == null
                && NameKey.of(coordinating.phrase()).value().contains(CONCERNED);
    }

    private static void put(Map<String, List<String>> unclear, Addressee named) {
        unclear.putIfAbsent(named.phrase(), Objects.requireNonNullElse(named.candidates(), List.of()));
    }
}
