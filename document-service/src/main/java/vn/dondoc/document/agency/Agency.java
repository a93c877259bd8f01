package vn.dondoc.document.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/** One agency. It ends no earlier than it begins, and is not its own successor. */
@Entity
@Table(name = "agencies")
class Agency {

    /** Beyond these no office of ours existed, or a date was mistyped. */
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @Id
    private String code;

    @Version
    private long version;

    private String name;
    private List<String> aliases;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private List<String> successors;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    @SuppressWarnings("NullAway.Init") // take sets the rest
    Agency(AgencyCode code, AgencyDescription description) {
        this.code = code.value();
        require(description);
        take(description);
    }

    /** Returns whether this changed anything. */
    boolean describe(AgencyDescription description) {
        require(description);
        if (description.equals(description())) {
            return false;
        }
        take(description);
        return true;
    }

    private void require(AgencyDescription wanted) {
        LocalDate validTo = wanted.validTo();
        requireWithinReach("validFrom", wanted.validFrom());
        if (validTo != null) {
            requireWithinReach("validTo", validTo);
            if (validTo.isBefore(wanted.validFrom())) {
                throw Problem.invalidField("validTo", "is before validFrom " + wanted.validFrom());
            }
        }
        int itself = wanted.successors().indexOf(code);
        if (itself >= 0) {
            throw Problem.invalidField("successors/" + itself, "is the agency itself");
        }
    }

    private static void requireWithinReach(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw Problem.invalidField(field, "is not between " + EARLIEST + " and " + LATEST);
        }
    }

    private void take(AgencyDescription description) {
        name = description.name();
        aliases = description.aliases();
        kind = description.kind();
        validFrom = description.validFrom();
        validTo = description.validTo();
        successors = description.successors();
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    AgencyDescription description() {
        return new AgencyDescription(name, List.copyOf(aliases), kind, validFrom, validTo, List.copyOf(successors));
    }
}
