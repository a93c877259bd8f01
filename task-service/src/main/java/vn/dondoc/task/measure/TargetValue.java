package vn.dondoc.task.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;

/** A value reported of a target; appended, never changed. */
@Entity
@Immutable
@Table(name = "target_values")
public class TargetValue {

    @Id
    private UUID id;

    @Column(name = "target_id")
    private UUID targetId;

    @Column(name = "reported_value")
    private BigDecimal value;

    @Column(name = "as_of")
    private LocalDate asOf;

    private @Nullable String note;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_name")
    private @Nullable String reportedName;

    @SuppressWarnings("NullAway.Init")
    protected TargetValue() {}

    TargetValue(Target target, TargetValueRequest request, Caller by, Instant now) {
        this.id = Ids.next();
        this.targetId = target.id();
        this.value = request.value();
        this.asOf = request.asOf();
        this.note = request.note();
        this.reportedAt = now;
        this.reportedBy = by.subject();
        this.reportedName = by.name();
    }

    TargetValueResponse shown() {
        return new TargetValueResponse(value, asOf, note, reportedAt, reportedName == null ? reportedBy : reportedName);
    }
}
