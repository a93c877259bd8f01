package vn.dondoc.document.agencygroup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyKind;

/**
 * Who belongs to a group.
 *
 * @param phrases as the group is addressed; the first names it
 * @param within only agencies below this code; null for all
 * @param levels levels of the code; empty for all
 */
record GroupDefinition(
        List<String> phrases,
        @Nullable String within,
        List<AgencyKind> kinds,
        List<Integer> levels,
        List<GroupMember> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
