package vn.dondoc.document.agencygroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.text.NameKey;

/**
 * Who belongs to a group.
 *
 * @param phrases as the group is addressed; the first names it
 * @param within only agencies below this code; null for all
 * @param levels levels of the code; empty for all
 */
public record GroupDefinition(
        List<String> phrases,
        @Nullable String within,
        List<AgencyKind> kinds,
        List<Integer> levels,
        List<GroupMember> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Members have no order. */
    boolean saysTheSameAs(GroupDefinition other) {
        return phrases.equals(other.phrases)
                && Objects.equals(within, other.within)
                && kinds.equals(other.kinds)
                && levels.equals(other.levels)
                && members.size() == other.members.size()
                && Set.copyOf(members).equals(Set.copyOf(other.members))
                && Objects.equals(validFrom, other.validFrom)
                && Objects.equals(validTo, other.validTo);
    }

    /** The rules that no group breaks. */
    public List<FieldError> brokenRules() {
        List<FieldError> broken = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (NameKey.of(phrases.get(i)).value().isEmpty()) {
                broken.add(FieldError.inBody("phrases/" + i, "has no letters in it"));
            }
        }
        if (kinds.isEmpty() && members.stream().noneMatch(GroupMember::included)) {
            broken.add(FieldError.inBody("kinds", "must not be empty where no member is included by name"));
        }
        requireOrder(validFrom, validTo, "validTo", broken);
        for (int i = 0; i < members.size(); i++) {
            GroupMember member = members.get(i);
            requireOrder(member.validFrom(), member.validTo(), "members/" + i + "/validTo", broken);
        }
        return broken;
    }

    private static void requireOrder(
            @Nullable LocalDate from, @Nullable LocalDate to, String path, List<FieldError> broken) {
        if (from != null && to != null && to.isBefore(from)) {
            broken.add(FieldError.inBody(path, "is before validFrom " + from));
        }
    }
}
