package vn.dondoc.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.agency.Agency;

/** Who owes an assignment: the agency, the one before it, and the people behind it. */
@Embeddable
class Holder {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_code")
    private Agency agency;

    @Column(name = "previous_agency")
    private @Nullable String previous;

    @Embedded
    private @Nullable Officers officers;

    @SuppressWarnings("NullAway.Init")
    protected Holder() {}

    Holder(Agency agency, Officers officers) {
        this.agency = agency;
        this.officers = officers;
    }

    /** Who was in charge at the old agency is so no more; who monitors stays. */
    void handOver(Agency to) {
        previous = agency.code();
        agency = to;
        officers = officers().withoutCharge();
    }

    void putInCharge(@Nullable String officer) {
        officers = officers().inCharge(officer);
    }

    Agency agency() {
        return agency;
    }

    @Nullable
    String previous() {
        return previous;
    }

    Officers officers() {
        return officers == null ? Officers.NOBODY : officers;
    }
}
