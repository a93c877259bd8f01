package vn.dondoc.task.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An agency as last told; written by {@link AgencyEventService} alone. */
@Entity
@Immutable
@Table(name = "agencies")
public class Agency {

    @Id
    private String code;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private List<String> successors;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Codes of the agencies that took over its work. */
    public List<String> successors() {
        return List.copyOf(successors);
    }
}
