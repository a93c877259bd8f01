package vn.dondoc.text.breakdown;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.ProposedAssignment;

/** A proposed assignment in one line, its parts between bars. */
final class ProposedLine {

    private ProposedLine() {}

    /** Item and who leads. */
    static String lead(ProposedAssignment one) {
        return Objects.requireNonNullElse(one.item(), "-") + " | " + named(one.lead());
    }

    /** Item, who leads, who coordinates. */
    static String roles(ProposedAssignment one) {
        return lead(one) + " | " + named(one.coordinating());
    }

    /** Item, who leads, who coordinates, and by when: a value, a kind that has none, or {@code none}. */
    static String whole(ProposedAssignment one) {
        String until = one.deadline().isVague()
                ? "none"
                : Objects.requireNonNullElse(
                        one.deadline().value(), one.deadline().kind().code());
        return roles(one) + " | " + until;
    }

    private static String named(List<Addressee> addressees) {
        return addressees.stream().map(Addressee::phrase).collect(Collectors.joining(" + "));
    }
}
