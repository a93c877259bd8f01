package vn.dondoc.task.icalendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Progress;
import vn.dondoc.task.deadline.Deadline;

/**
 * The iCalendar file. A deadline that is a day is a DATE, which no time zone can move; one with an hour is an instant in UTC, so
 * the file needs no time zone of its own.
 */
final class CalendarFile {

    private static final String VERSION = "2.0";

    private final CalendarLines lines = new CalendarLines();

    private CalendarFile() {}

    static String of(String agencyName, List<DueAssignment> assignments) {
        CalendarFile file = new CalendarFile();
        file.write(agencyName, assignments);
        return file.lines.toString();
    }

    private void write(String agencyName, List<DueAssignment> assignments) {
        lines.add("BEGIN", "VCALENDAR").add("VERSION", VERSION).add("PRODID", "-//Dondoc//task-service//VI");
        lines.addText("X-WR-CALNAME", "Đôn đốc: " + agencyName);
        // Programs that ask more often hear 304.
        lines.add("X-PUBLISHED-TTL", "PT1H");
        for (DueAssignment due : assignments) {
            writeToDo(due);
            writeEvent(due);
        }
        lines.add("END", "VCALENDAR");
    }

    private void writeToDo(DueAssignment due) {
        Assignment assignment = due.assignment();
        Deadline deadline = Objects.requireNonNull(assignment.deadline());
        lines.add("BEGIN", "VTODO");
        describe(due, "todo");
        if (deadline.hasHour()) {
            lines.addInstant("DUE", deadline.dueAt());
        } else {
            lines.addDay("DUE", deadline.dueOn());
        }
        lines.add("STATUS", status(assignment.state()));
        Progress progress = assignment.life().progress();
        if (progress != null) {
            lines.add("PERCENT-COMPLETE", progress.percent());
        }
        Instant closedAt = assignment.life().closedAt();
        if (assignment.state() == AssignmentState.COMPLETED && closedAt != null) {
            lines.addInstant("COMPLETED", closedAt);
        }
        lines.add("END", "VTODO");
    }

    private static String status(AssignmentState state) {
        return switch (state) {
            case DRAFT, ASSIGNED, DECLINED, SUSPENDED -> "NEEDS-ACTION";
            case IN_PROGRESS, SUBMITTED -> "IN-PROCESS";
            case COMPLETED -> "COMPLETED";
            case WITHDRAWN -> "CANCELLED";
        };
    }

    private void writeEvent(DueAssignment due) {
        Deadline deadline = Objects.requireNonNull(due.assignment().deadline());
        lines.add("BEGIN", "VEVENT");
        describe(due, "event");
        if (deadline.hasHour()) {
            lines.addInstant("DTSTART", deadline.dueAt());
        } else {
            lines.addDay("DTSTART", deadline.dueOn())
                    .addDay("DTEND", deadline.dueOn().plusDays(1));
        }
        // Nobody is busy because something is due.
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("STATUS", due.assignment().state() == AssignmentState.WITHDRAWN ? "CANCELLED" : "CONFIRMED");
        lines.add("END", "VEVENT");
    }

    private void describe(DueAssignment due, String form) {
        Assignment assignment = due.assignment();
        String phrase = Objects.requireNonNull(assignment.deadline()).phrase();
        String role = assignment.role() == AssignmentRole.LEAD ? "Chủ trì" : "Phối hợp";
        lines.add("UID", assignment.id() + "-" + form + "@dondoc")
                .add("SEQUENCE", due.revision())
                .addInstant("DTSTAMP", due.changedAt())
                .addInstant("LAST-MODIFIED", due.changedAt())
                .addText("SUMMARY", "Hạn: " + assignment.task().title())
                .addText(
                        "DESCRIPTION",
                        assignment.task().content() + "\n" + role
                                + (phrase == null ? "" : "\nThời hạn: " + phrase) + "\n"
                                + assignment.task().directive().title());
    }
}
