package vn.dondoc.document.agencygroup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.NameKey;

/** One group. It says whom it means: kinds, or agencies by name. */
@Entity
@Table(name = "agency_groups")
class AgencyGroup {

    @Id
    private String id;

    @Version
    private long version;

    private List<String> phrases;
    private List<String> phraseKeys;
    private @Nullable String within;
    private List<String> kinds;
    private List<Integer> levels;

    @ElementCollection
    @CollectionTable(name = "agency_group_members", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<GroupMember> members;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected AgencyGroup() {}

    @SuppressWarnings("NullAway.Init") // take sets the rest
    AgencyGroup(String id, GroupDefinition definition) {
        this.id = id;
        this.members = new ArrayList<>();
        require(definition);
        take(definition);
    }

    /** Returns whether this changed anything. */
    boolean define(GroupDefinition definition) {
        require(definition);
        if (definition.saysTheSameAs(definition())) {
            return false;
        }
        take(definition);
        return true;
    }

    private static void require(GroupDefinition wanted) {
        List<FieldError> broken = wanted.brokenRules();
        if (!broken.isEmpty()) {
            FieldError first = broken.getFirst();
            String field = String.valueOf(first.pointer()).substring(2);
            throw Problem.of(GeneralProblem.INVALID_FIELD, field + " " + first.detail(), broken);
        }
    }

    private void take(GroupDefinition definition) {
        phrases = definition.phrases();
        phraseKeys = definition.phrases().stream()
                .map(phrase -> NameKey.of(phrase).value())
                .toList();
        within = definition.within();
        kinds = definition.kinds().stream().map(AgencyKind::name).toList();
        levels = definition.levels();
        members.clear();
        members.addAll(definition.members());
        validFrom = definition.validFrom();
        validTo = definition.validTo();
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    GroupDefinition definition() {
        return new GroupDefinition(
                List.copyOf(phrases),
                within,
                kinds.stream().map(AgencyKind::valueOf).toList(),
                List.copyOf(levels),
                List.copyOf(members),
                validFrom,
                validTo);
    }

    boolean existsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }
}
