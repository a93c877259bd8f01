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

    /** Without I, L, O and U. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_DIGITS = 10;

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

    private @Nullable String reference;

    private @Nullable String number;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "directive_id")
    private @Nullable UUID directiveId;

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

    UrgingLetter(
            UUID id,
            LetterRepository.LateAgency late,
            int ordinal,
            @Nullable String draftedBy,
            Instant now,
            ZoneId zone) {
        this.id = id;
        this.agencyCode = late.agencyCode();
        this.agencyName = late.agencyName();
        this.bodyCode = late.bodyCode();
        this.bodyName = late.bodyName();
        this.ordinal = ordinal;
        this.draftedBy = draftedBy;
        this.draftedAt = now;
        this.draftedOn = LocalDate.ofInstant(now, zone);
        this.reference = referenceOf(id);
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

    /** Fifty random bits of the id in letters and digits that nobody confuses. */
    private static String referenceOf(UUID id) {
        StringBuilder text = new StringBuilder("DT-");
        for (int n = REFERENCE_DIGITS - 1; n >= 0; n--) {
            text.append(DIGITS.charAt((int) (id.getLeastSignificantBits() >>> n * 5) & (DIGITS.length() - 1)));
        }
        return text.toString();
    }

    /** By the document that was registered; false if it is no draft any more, or lies before the draft. */
    boolean close(UUID directive, String givenNumber, LocalDate day) {
        if (state != State.DRAFT || day.isBefore(draftedOn)) {
            return false;
        }
        state = State.SIGNED;
        number = givenNumber;
        signedOn = day;
        directiveId = directive;
        return true;
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

    @Nullable
    String reference() {
        return reference;
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
                reference,
                number,
                signedOn,
                directiveId,
                items);
    }
}
