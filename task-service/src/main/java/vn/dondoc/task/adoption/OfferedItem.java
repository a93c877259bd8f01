package vn.dondoc.task.adoption;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.measure.Direction;
import vn.dondoc.task.measure.TargetRequest;
import vn.dondoc.task.naming.UnclearPhrases;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.proposal.ProposedBreakdown.Addressee;

/**
 * A proposed item with the values that a task would take from it.
 *
 * @param place in the proposal, from 0
 */
record OfferedItem(int place, ProposedBreakdown.Item proposed, ZoneId zone) {

    private static final int LONGEST_CONTENT = 5000;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_UNIT = 50;

    /** Of a bare count. */
    private static final String NO_UNIT = "đơn vị";

    private static final String COORDINATING = "; phối hợp: ";

    SequencedSet<String> leads() {
        return codes(proposed.lead());
    }

    /** One agency has one part: who leads does not coordinate too. */
    SequencedSet<String> coordinating() {
        SequencedSet<String> codes = codes(proposed.coordinating());
        codes.removeAll(leads());
        return codes;
    }

    private static SequencedSet<String> codes(Collection<Addressee> named) {
        SequencedSet<String> codes = new LinkedHashSet<>();
        named.forEach(one -> codes.addAll(one.meant()));
        return codes;
    }

    String content() {
        return cut(proposed.text(), LONGEST_CONTENT);
    }

    /** As written; with the coordinators who are nobody in particular. */
    String addressee() {
        String concerned = proposed.coordinating().stream()
                .filter(UnclearPhrases::isNobodyInParticular)
                .map(Addressee::phrase)
                .collect(Collectors.joining(", "));
        String leading = proposed.lead().stream().map(Addressee::phrase).collect(Collectors.joining(", "));
        return concerned.isEmpty() ? leading : leading + COORDINATING + concerned;
    }

    /** Those that can be set as they are: of an increase or a decrease the text does not say from where. */
    List<TargetRequest> targets() {
        return proposed.targets().stream()
                .filter(target -> !Direction.valueOf(target.direction()).needsBaseline())
                .map(target -> new TargetRequest(
                        cut(target.name().isBlank() ? target.phrase() : target.name(), LONGEST_NAME),
                        cut(target.unit().isBlank() ? NO_UNIT : target.unit(), LONGEST_UNIT),
                        Direction.valueOf(target.direction()),
                        null,
                        target.target(),
                        null))
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** @throws DateTimeException if what was read is no day of our calendars */
    Optional<DeadlineRequest> term() {
        return ProposedTerm.of(proposed.deadline(), proposed.confidence(), zone);
    }

    /** Equal to that of a task with the same deadline; null if there is none. */
    @Nullable
    Object comparableTerm() {
        try {
            return ProposedTerm.bare(term().orElse(null));
        } catch (DateTimeException unreadable) {
            return Objects.toString(proposed.deadline().phrase());
        }
    }

    /** What a person must say before it can be taken as it is: phrases that lead. */
    List<Addressee> unclearLeads() {
        return proposed.lead().stream().filter(UnclearPhrases::isUnclear).toList();
    }

    List<Addressee> unclearCoordinators() {
        List<Addressee> unclear = new ArrayList<>(proposed.coordinating());
        unclear.removeIf(one -> !UnclearPhrases.isUnclear(one) || UnclearPhrases.isNobodyInParticular(one));
        return unclear;
    }

    /** By which a person finds it again. */
    String shown() {
        return "proposed item " + place + (proposed.item() == null ? "" : " (" + proposed.item() + ")");
    }
}
