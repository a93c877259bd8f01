package vn.dondoc.task.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an assignment is due. An assignment without one has no deadline (không hạn), which is a fact of its own.
 *
 * <p>A deadline that is a day lasts through the end of that day (Civil Code 2015 art. 148).
 */
@Embeddable
public class Deadline {

    @Column(name = "deadline_phrase")
    private @Nullable String phrase;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "due_has_hour")
    private boolean hasHour;

    @Column(name = "deadline_version")
    private int version;

    @Column(name = "original_due_on")
    private LocalDate originalDueOn;

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    private Deadline(@Nullable String phrase, LocalDate dueOn, Instant dueAt, boolean hasHour) {
        this.phrase = phrase;
        this.dueOn = dueOn;
        this.dueAt = dueAt;
        this.hasHour = hasHour;
        this.version = 1;
        this.originalDueOn = dueOn;
    }

    /** Through the end of the day in the zone. */
    public static Deadline on(LocalDate day, ZoneId zone, @Nullable String phrase) {
        return new Deadline(phrase, day, day.plusDays(1).atStartOfDay(zone).toInstant(), false);
    }

    /** Before the instant; its last valid day is the one before it when it falls on midnight. */
    public static Deadline before(Instant instant, ZoneId zone, @Nullable String phrase) {
        return new Deadline(phrase, instant.minusNanos(1).atZone(zone).toLocalDate(), instant, true);
    }

    /** As written in the directive, such as "trước ngày 15/9/2020". */
    public @Nullable String phrase() {
        return phrase;
    }

    /** The last valid day. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The first instant that is too late. */
    public Instant dueAt() {
        return dueAt;
    }

    public boolean hasHour() {
        return hasHour;
    }

    /** Counts the deadlines this assignment has had, from 1. */
    public int version() {
        return version;
    }

    /** The last valid day as first set; an extension does not change it. */
    public LocalDate originalDueOn() {
        return originalDueOn;
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(dueAt);
    }
}
