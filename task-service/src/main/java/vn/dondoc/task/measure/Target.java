package vn.dondoc.task.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.assignment.Assignment;

/** A measurable target of one assignment, with the value that counts now. */
@Entity
@Table(name = "targets")
public class Target {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "directive_id")
    private UUID directiveId;

    private String name;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable BigDecimal baseline;

    @Column(name = "target_value")
    private BigDecimal targetValue;

    private @Nullable String period;

    @Column(name = "last_value")
    private @Nullable BigDecimal lastValue;

    @Column(name = "last_as_of")
    private @Nullable LocalDate lastAsOf;

    @SuppressWarnings("NullAway.Init")
    protected Target() {}

    Target(Assignment assignment, TargetRequest request) {
        this.id = Ids.next();
        this.assignmentId = assignment.id();
        this.directiveId = assignment.directiveId();
        this.name = request.name();
        this.unit = request.unit();
        this.direction = request.direction();
        this.baseline = request.baseline();
        this.targetValue = request.target();
        this.period = request.period();
    }

    /** The value of the latest day counts, whenever it was reported; of one day, the one reported last. */
    void report(BigDecimal value, LocalDate asOf) {
        if (lastAsOf == null || !asOf.isBefore(lastAsOf)) {
            lastValue = value;
            lastAsOf = asOf;
        }
    }

    Outcome outcome() {
        if (lastValue == null) {
            return Outcome.NO_VALUE;
        }
        int beyond = direction
                .beyond(lastValue, targetValue, Objects.requireNonNullElse(baseline, BigDecimal.ZERO))
                .signum();
        return beyond < 0 ? Outcome.NOT_MET : beyond == 0 ? Outcome.MET : Outcome.EXCEEDED;
    }

    UUID id() {
        return id;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    TargetResponse shown() {
        return new TargetResponse(
                id,
                version,
                assignmentId,
                name,
                unit,
                direction,
                baseline,
                targetValue,
                period,
                lastValue,
                lastAsOf,
                outcome());
    }
}
