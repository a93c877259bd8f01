package vn.dondoc.task.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.life.Reason;
import vn.dondoc.time.Recurrence;

/** A duty that comes again; known by the task that began it. */
@Entity
@Table(name = "series")
public class Series {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "directive_id")
    private UUID directiveId;

    private String body;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private DeadlineRequest term;

    @Enumerated(EnumType.STRING)
    private SeriesState state;

    /** The day of the period made last, as the term names it: before any roll. */
    @Column(name = "last_on")
    private LocalDate lastOn;

    @Column(name = "last_task_id")
    private UUID lastTask;

    /** The day from which the next period's assignments are made. */
    @Column(name = "next_at")
    private LocalDate nextAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Column(name = "ended_document")
    private @Nullable String endedDocument;

    @SuppressWarnings("NullAway.Init")
    protected Series() {}

    Series(Task first, DeadlineRequest term, LocalDate firstOn) {
        this.id = first.id();
        this.directiveId = first.directive().id();
        this.body = first.directive().body();
        this.term = term;
        this.state = SeriesState.ACTIVE;
        this.lastOn = firstOn;
        this.lastTask = first.id();
        this.nextAt = firstOn.plusDays(1);
    }

    /** The period to be made today: the first whose day has not passed; what an outage swallowed is not made up for. */
    LocalDate nextOn(Recurrence recurrence, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return recurrence.firstAfter(lastOn.isAfter(yesterday) ? lastOn : yesterday);
    }

    void made(LocalDate periodOn, UUID task) {
        lastOn = periodOn;
        lastTask = task;
        nextAt = periodOn.plusDays(1);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it has ended */
    void end(Reason why, Instant now) {
        if (state == SeriesState.ENDED) {
            throw Problem.of(SeriesProblem.ENDED, "it ended: " + endedReason);
        }
        state = SeriesState.ENDED;
        endedAt = now;
        endedReason = why.text();
        endedDocument = why.document();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID directiveId() {
        return directiveId;
    }

    String body() {
        return body;
    }

    DeadlineRequest term() {
        return term;
    }

    SeriesState state() {
        return state;
    }

    UUID lastTask() {
        return lastTask;
    }

    LocalDate nextAt() {
        return nextAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String endedReason() {
        return endedReason;
    }

    @Nullable
    String endedDocument() {
        return endedDocument;
    }
}
