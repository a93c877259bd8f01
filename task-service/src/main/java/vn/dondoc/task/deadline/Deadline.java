package vn.dondoc.task.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * When an assignment is due, as it was set and as it was computed. It has no day where none was given (không hạn, khẩn
 * trương, theo kế hoạch), where the event's day is not known, or until the assignment is received if it counts from then.
 *
 * <p>A deadline that is a day lasts through the end of that day (Civil Code 2015 art. 148).
 */
@Embeddable
public class Deadline {

    @Enumerated(EnumType.STRING)
    @Column(name = "deadline_kind")
    private @Nullable DeadlineKind kind;

    @Column(name = "deadline_phrase")
    private @Nullable String phrase;

    // A record: without this it would be written to JSON and read again for each row, to have a copy to compare with.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "deadline_term")
    private @Nullable DeadlineRequest term;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "due_has_hour")
    private @Nullable Boolean hasHour;

    @Column(name = "deadline_version")
    private @Nullable Integer version;

    @Column(name = "original_due_on")
    private @Nullable LocalDate originalDueOn;

    @Column(name = "deadline_calendar")
    private @Nullable String calendar;

    @Column(name = "deadline_provisional")
    private @Nullable Boolean provisional;

    protected Deadline() {}

    private Deadline(
            DeadlineKind kind,
            @Nullable String phrase,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            boolean hasHour) {
        this.kind = kind;
        this.phrase = phrase;
        this.dueOn = dueOn;
        this.dueAt = dueAt;
        this.hasHour = hasHour;
        this.version = 1;
        this.originalDueOn = dueOn;
        this.provisional = false;
    }

    /** Through the end of the day in the zone. */
    public static Deadline on(LocalDate day, ZoneId zone, @Nullable String phrase) {
        return new Deadline(DeadlineKind.DATE, phrase, day, endOf(day, zone), false);
    }

    /** Before the instant; its last valid day is the one before it when it falls on midnight. */
    public static Deadline before(Instant instant, ZoneId zone, @Nullable String phrase) {
        return new Deadline(DeadlineKind.HOUR, phrase, lastDayBefore(instant, zone), instant, true);
    }

    /** Nothing was said of a deadline. */
    public static Deadline none() {
        return undated(DeadlineKind.NONE, null);
    }

    /** Without a day, or without one yet. */
    static Deadline undated(DeadlineKind kind, @Nullable String phrase) {
        return new Deadline(kind, phrase, null, null, false);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate lastDayBefore(Instant instant, ZoneId zone) {
        return instant.minusNanos(1).atZone(zone).toLocalDate();
    }

    Deadline as(DeadlineKind itsKind, DeadlineRequest itsTerm) {
        Deadline copy = copy();
        copy.kind = itsKind;
        copy.term = itsTerm;
        return copy;
    }

    /** @param calendarId the calendar that can move it; null for none */
    Deadline countedIn(@Nullable String calendarId, boolean settled) {
        Deadline copy = copy();
        copy.calendar = calendarId;
        copy.provisional = !settled;
        return copy;
    }

    /** The same as the first deadline of another assignment. */
    public Deadline given() {
        Deadline copy = copy();
        copy.version = 1;
        copy.originalDueOn = dueOn;
        return copy;
    }

    /** The same day, with its calendar confirmed or not. */
    public Deadline settled(boolean settled) {
        return countedIn(calendar, settled);
    }

    /** The next deadline of the assignment that has this one; the original stays what it was, once there is one. */
    public Deadline followedBy(Deadline next) {
        Deadline copy = next.copy();
        copy.version = version() + 1;
        copy.phrase = next.phrase == null ? phrase : next.phrase;
        copy.originalDueOn = originalDueOn == null ? next.dueOn : originalDueOn;
        return copy;
    }

    /** What should have been registered instead of this: the original too. Only for errors of registration. */
    public Deadline correctedTo(Deadline right) {
        Deadline copy = right.copy();
        copy.version = version() + 1;
        return copy;
    }

    private Deadline copy() {
        Deadline copy = new Deadline();
        copy.kind = kind;
        copy.phrase = phrase;
        copy.term = term;
        copy.dueOn = dueOn;
        copy.dueAt = dueAt;
        copy.hasHour = hasHour;
        copy.version = version;
        copy.originalDueOn = originalDueOn;
        copy.calendar = calendar;
        copy.provisional = provisional;
        return copy;
    }

    public DeadlineKind kind() {
        return kind != null
                ? kind
                : dueOn == null ? DeadlineKind.NONE : hasHour() ? DeadlineKind.HOUR : DeadlineKind.DATE;
    }

    /** As written in the directive, such as "trước ngày 15/9/2020". */
    public @Nullable String phrase() {
        return phrase;
    }

    /** As it was set; null for one set before terms were kept. */
    public @Nullable DeadlineRequest term() {
        return term;
    }

    public boolean isDated() {
        return dueOn != null;
    }

    /** The last valid day. To be asked of a dated one only. */
    public LocalDate dueOn() {
        return Objects.requireNonNull(dueOn, "no day is known");
    }

    /** The first instant that is too late. To be asked of a dated one only. */
    public Instant dueAt() {
        return Objects.requireNonNull(dueAt, "no day is known");
    }

    public boolean hasHour() {
        return Boolean.TRUE.equals(hasHour);
    }

    /** Counts the deadlines this assignment has had, from 1. */
    public int version() {
        return version == null ? 1 : version;
    }

    /** The last valid day as first set; an extension does not change it. To be asked of a dated one only. */
    public LocalDate originalDueOn() {
        return Objects.requireNonNull(originalDueOn, "no day is known");
    }

    /** The calendar that can move it; null where none can. */
    public @Nullable String calendar() {
        return calendar;
    }

    /** Counted through a year whose days off are not confirmed. */
    public boolean isProvisional() {
        return Boolean.TRUE.equals(provisional);
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(dueAt());
    }
}
