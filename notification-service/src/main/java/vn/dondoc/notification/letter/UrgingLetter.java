package vn.dondoc.notification.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyCode;

/** A letter to one agency about its late assignments of one body. */
@Entity
@Table(name = "urging_letters")
class UrgingLetter {

    enum State {
        DRAFT,
        /** Numbered and signed by the office. */
        SIGNED,
        DISCARDED
    }

    @Id
    private UUID id;

    @Column(name = "agency_code")
    private String agencyCode;

    @Column(name = "agency_name")
    private String agencyName;

    @Column(name = "body_code")
    private String bodyCode;

    @Column(name = "body_name")
    private String bodyName;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Column(name = "drafted_by")
    private @Nullable String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    private @Nullable String number;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Version
    private long version;

    /** For Hibernate only. */
    protected UrgingLetter() {
        this.id = new UUID(0, 0);
        this.agencyCode = "";
        this.agencyName = "";
        this.bodyCode = "";
        this.bodyName = "";
        this.draftedAt = Instant.EPOCH;
        this.draftedOn = LocalDate.EPOCH;
    }

    UrgingLetter(UUID id, LetterRepository.LateAgency late, int ordinal, @Nullable String draftedBy, Instant now, ZoneId zone) {
        this.id = id;
        this.agencyCode = late.agencyCode();
        this.agencyName = late.agencyName();
        this.bodyCode = late.bodyCode();
        this.bodyName = late.bodyName();
        this.ordinal = ordinal;
        this.draftedBy = draftedBy;
        this.draftedAt = now;
        this.draftedOn = LocalDate.ofInstant(now, zone);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is a draft, 400 for a day before it was drafted */
    void sign(String givenNumber, LocalDate day) {
        requireDraft();
        if (day.isBefore(draftedOn)) {
            throw Problem.invalidField("signedOn", "lies before the day of the draft, " + draftedOn);
        }
        state = State.SIGNED;
        number = givenNumber;
        signedOn = day;
    }

    void discard() {
        requireDraft();
        state = State.DISCARDED;
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw Problem.of(LetterProblem.NOT_A_DRAFT, "it is " + state);
        }
    }

    AgencyCode agency() {
        return new AgencyCode(agencyCode);
    }

    String agencyName() {
        return agencyName;
    }

    AgencyCode body() {
        return new AgencyCode(bodyCode);
    }

    String bodyName() {
        return bodyName;
    }

    UUID id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    long version() {
        return version;
    }

    LetterResponse toResponse(List<LetterItem> items) {
        return new LetterResponse(
                id,
                agencyCode,
                agencyName,
                bodyCode,
                ordinal,
                state.name(),
                draftedAt,
                draftedBy,
                number,
                signedOn,
                items);
    }
}
