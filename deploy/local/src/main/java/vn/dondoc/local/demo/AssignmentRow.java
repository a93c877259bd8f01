package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as the demo shows it.
 *
 * @param body for which its directive was registered
 * @param dueOn last valid day, null without a deadline
 * @param dueAt the instant, in local time, where the deadline has an hour
 */
record AssignmentRow(
        String id,
        String body,
        String directive,
        String task,
        String content,
        String agency,
        String agencyName,
        boolean lead,
        boolean tracked,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDateTime dueAt) {

    static final Comparator<AssignmentRow> BY_DEADLINE = Comparator.comparing(
                    AssignmentRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AssignmentRow::directive)
            .thenComparing(AssignmentRow::task)
            .thenComparing(AssignmentRow::agency);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    static AssignmentRow of(SampleDocument document, JsonNode assignment, String agencyName) {
        String dueOn = assignment.path("dueOn").textValue();
        String dueAt = document.hasHour(assignment.path("content").asText())
                ? assignment.path("dueAt").textValue()
                : null;
        return new AssignmentRow(
                assignment.path("id").asText(),
                document.body(),
                document.title(),
                assignment.path("taskId").asText(),
                assignment.path("content").asText(),
                assignment.path("agency").asText(),
                agencyName,
                assignment.path("role").asText().equals("LEAD"),
                assignment.path("tracked").asBoolean(true),
                assignment.path("state").asText(),
                dueOn == null ? null : LocalDate.parse(dueOn),
                dueAt == null
                        ? null
                        : OffsetDateTime.parse(dueAt)
                                .atZoneSameInstant(DemoTime.ZONE)
                                .toLocalDateTime());
    }

    boolean isOpen() {
        return !state.equals("COMPLETED") && !state.equals("WITHDRAWN");
    }

    /** Whether somebody is chased for it. */
    boolean isChased() {
        return lead && tracked && isOpen() && dueOn != null;
    }

    boolean isOverdue(LocalDateTime now) {
        if (!isOpen() || state.equals("SUBMITTED") || dueOn == null) {
            return false;
        }
        return dueAt != null ? !now.isBefore(dueAt) : now.toLocalDate().isAfter(dueOn);
    }

    String deadline() {
        if (dueAt != null) {
            return HOUR.format(dueAt);
        }
        return dueOn == null ? "không hạn" : DAY.format(dueOn);
    }

    String stateInWords(LocalDateTime now) {
        String words = switch (state) {
            case "DRAFT" -> "nháp";
            case "ASSIGNED" -> "đã giao";
            case "IN_PROGRESS" -> "đang thực hiện";
            case "SUBMITTED" -> "chờ xác nhận";
            case "COMPLETED" -> "hoàn thành";
            case "WITHDRAWN" -> "đã thu hồi";
            default -> state;
        };
        return isOverdue(now) ? words + ", quá hạn" : words;
    }
}
