package vn.dondoc.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice speaks of: the names, the deadline and the delay as they were when it was written, the directive and the task
 * as they are known.
 *
 * @param anchor what the rung is counted from
 * @param agencyName of whoever is told: the agency, or the office
 * @param condition what the rung fired for
 * @param recipientFunction in which function the recipient is told
 * @param performedBy the agency that has the work to do
 * @param tone of the rung
 * @param ofAnAssignment otherwise of a breakdown
 * @param language of the reader, {@code vi} or {@code en}
 * @param workingDaysLate working days after the due date, negative: working days left; null without a deadline
 * @param dueAt exclusive end
 */
public record NoticeFacts(
        String anchor,
        String role,
        String agencyName,
        String assignedByName,
        @Nullable String monitoringOfficer,
        @Nullable String directiveNumber,
        String directiveSubject,
        String directiveIssuer,
        @Nullable LocalDate directiveIssuedOn,
        @Nullable String taskItem,
        String taskContent,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean dueHasHour,
        @Nullable String deadlinePhrase,
        @Nullable Integer workingDaysLate,
        Instant createdAt,
        String condition,
        String recipientFunction,
        String performedBy,
        String performedByCode,
        String tone,
        UUID directiveId,
        boolean ofAnAssignment,
        String language) {

    private static final Set<String> OF_THE_OFFICE = Set.of("MONITORING_OFFICER", "OFFICE_LEADERSHIP", "CHAIRMAN_LIST");

    /** Selects these fields, in this order, where {@code n} is the notice and {@code f} its follow-up. */
    public static final String COLUMNS = """
            n.anchor, f.role, n.agency_name, f.assigned_by_name, f.monitoring_officer,
            f.directive_number, f.directive_subject, f.directive_issuer, f.directive_issued_on, f.task_item, f.task_content,
            n.due_on, n.due_at, n.due_has_hour, n.deadline_phrase, n.working_days_late, n.created_at,
            n.condition, n.recipient_function, f.agency_name, f.agency_code, n.tone, f.directive_id,
            f.kind = 'ASSIGNMENT', coalesce(n.language, 'vi')
            """;

    /** From a row of a query that selected {@link #COLUMNS}, the first of them at the given index. */
    public static NoticeFacts from(@Nullable Object[] row, int first) {
        return new NoticeFacts(
                text(row, first),
                text(row, first + 1),
                text(row, first + 2),
                text(row, first + 3),
                (String) row[first + 4],
                (String) row[first + 5],
                text(row, first + 6),
                text(row, first + 7),
                (LocalDate) row[first + 8],
                (String) row[first + 9],
                text(row, first + 10),
                (LocalDate) row[first + 11],
                (Instant) row[first + 12],
                (Boolean) Objects.requireNonNull(row[first + 13]),
                (String) row[first + 14],
                (Integer) row[first + 15],
                (Instant) Objects.requireNonNull(row[first + 16]),
                text(row, first + 17),
                text(row, first + 18),
                text(row, first + 19),
                text(row, first + 20),
                text(row, first + 21),
                (UUID) Objects.requireNonNull(row[first + 22]),
                (Boolean) Objects.requireNonNull(row[first + 23]),
                text(row, first + 24));
    }

    private static String text(@Nullable Object[] row, int index) {
        return (String) Objects.requireNonNull(row[index]);
    }

    /** What the moment of the notice was to the deadline. */
    public enum Occasion {
        ISSUED,
        SENT_BACK,
        UNACKNOWLEDGED,
        DUE_SOON,
        DUE_TODAY,
        OVERDUE,
        /** The office has to decide on what an agency reports or asks. */
        UNDECIDED,
        /** The office has to issue or dismiss the tasks of a directive. */
        UNSETTLED
    }

    /** Whether the one who is told oversees the work of another. */
    public boolean toTheOffice() {
        return OF_THE_OFFICE.contains(recipientFunction);
    }

    /** Decided by the moment, not by the rung: one that fires late, after an outage, must not call soon what is overdue. */
    public Occasion occasion(ZoneId zone) {
        return switch (condition) {
            case "RESTARTED" -> Occasion.SENT_BACK;
            case "UNACKNOWLEDGED" -> Occasion.UNACKNOWLEDGED;
            case "UNSETTLED" -> Occasion.UNSETTLED;
            case "UNDECIDED", "UNDECIDED_SUBMISSION", "UNDECIDED_DECLINE", "UNDECIDED_EXTENSION", "UNDECIDED_CASCADE" ->
                Occasion.UNDECIDED;
            default -> byTheDeadline(zone);
        };
    }

    private Occasion byTheDeadline(ZoneId zone) {
        if (!anchor.equals("DEADLINE") || dueOn == null || dueAt == null) {
            return Occasion.ISSUED;
        }
        if (!createdAt.isBefore(dueAt)) {
            return Occasion.OVERDUE;
        }
        return LocalDate.ofInstant(createdAt, zone).isBefore(dueOn) ? Occasion.DUE_SOON : Occasion.DUE_TODAY;
    }
}
