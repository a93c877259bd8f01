package vn.dondoc.document.agencygroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
