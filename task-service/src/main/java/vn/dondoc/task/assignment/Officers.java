package vn.dondoc.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;

/**
 * The people behind an assignment.
 *
 * @param monitoring name of the officer who follows it at the body
 * @param monitoringSubject of that officer's token
 * @param inCharge name of who does it at the agency
 */
@Embeddable
public record Officers(
        @Column(name = "monitoring_officer") @Nullable String monitoring,

        @Column(name = "monitoring_officer_subject") @Nullable
        String monitoringSubject,

        @Column(name = "officer_in_charge") @Nullable String inCharge) {

    public static final Officers NOBODY = new Officers(null, null, null);

    public static Officers monitoredBy(Caller caller) {
        return new Officers(caller.name(), caller.subject(), null);
    }

    Officers inCharge(@Nullable String officer) {
        return new Officers(monitoring, monitoringSubject, officer);
    }

    Officers withoutCharge() {
        return inCharge(null);
    }
}
