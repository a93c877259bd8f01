package vn.dondoc.notification.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every assignment event: the full state of the assignment, as far as this service needs it. */
public record AssignmentChanged(
        @NotNull UUID assignmentId,
        @Positive int cycle,
        @NotNull State state,
        @NotNull Role role,
        @NotNull Boolean tracked,
        @NotNull @Valid Agency agency,
        @NotNull @Valid Agency assignedBy,
        @Nullable String monitoringOfficer,
        @NotNull @Valid Task task,
        @NotNull @Valid Directive directive,
        @Nullable @Valid Deadline deadline,
        @NotNull Instant issuedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        @Nullable String officerInCharge,
        @Nullable LocalDate extensionAskedUntil) {

    /** Of the assignment; a draft is never told of. */
    public enum State {
        ASSIGNED,
        IN_PROGRESS,
        SUBMITTED,
        DECLINED,
        SUSPENDED,
        COMPLETED,
        WITHDRAWN
    }

    /** Chủ trì, phối hợp. */
    public enum Role {
        LEAD,
        COORDINATING
    }

    public record Agency(@NotBlank String code, @NotBlank String name) {}

    public record Task(
            @NotNull UUID id,
            @Nullable String item,
            @NotBlank String content) {}

    public record Directive(
            @NotNull UUID id,
            @Nullable String number,
            @NotBlank String type,
            @NotBlank String subject,
            @NotBlank String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String urgency) {}

    /**
     * The deadline in force.
     *
     * @param dueAt exclusive end
     */
    public record Deadline(
            @Positive int version,
            @Nullable String phrase,
            @NotNull LocalDate dueOn,
            @NotNull Instant dueAt,
            @NotNull Boolean hasHour,
            @NotNull LocalDate originalDueOn) {

        /** The days the calendar has, with room for the rungs behind the deadline. */
        private static final int FIRST_YEAR = 1990;

        private static final int LAST_YEAR = 2099;

        @AssertTrue(message = "dueOn must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR)
        boolean isWithinTheCalendar() {
            return dueOn == null || dueOn.getYear() >= FIRST_YEAR && dueOn.getYear() <= LAST_YEAR;
        }
    }
}
