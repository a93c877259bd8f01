package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.local.sample.SampleDocument;

/**
 * One assignment as the demo shows it.
 *
 * @param body for which its directive was registered
 * @param task id of the task it is part of
 * @param dueOn last valid day, null without a deadline
 * @param dueAt the hour in local time, null where the whole day counts
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
        boolean overdue,
        @Nullable LocalDate dueOn,
        @Nullable LocalDateTime dueAt) {

    static final Comparator<AssignmentRow> BY_DEADLINE = Comparator.comparing(
                    AssignmentRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AssignmentRow::directive)
            .thenComparing(AssignmentRow::task)
            .thenComparing(AssignmentRow::agency);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    static AssignmentRow of(SampleDocument document, JsonNode assignment) {
        JsonNode deadline = assignment.path("deadline");
        String dueOn = deadline.path("dueOn").textValue();
        return new AssignmentRow(
                assignment.path("id").asText(),
                document.body(),
                document.title(),
                assignment.path("task").path("id").asText(),
                assignment.path("task").path("content").asText(),
                assignment.path("agency").asText(),
                assignment.path("agencyName").asText().replace("Ủy ban nhân dân", "UBND"),
                assignment.path("role").asText().equals("LEAD"),
                assignment.path("tracked").asBoolean(),
                assignment.path("state").asText(),
                assignment.path("timeliness").asText().equals("OVERDUE"),
                dueOn == null ? null : LocalDate.parse(dueOn),
                deadline.path("hasHour").asBoolean()
                        ? OffsetDateTime.parse(deadline.path("dueAt").asText())
                                .atZoneSameInstant(DemoTime.ZONE)
                                .toLocalDateTime()
                        : null);
    }

    /** Whether somebody is chased for it. */
    boolean isChased() {
        return lead && tracked && !state.equals("COMPLETED") && !state.equals("WITHDRAWN") && dueOn != null;
    }

    String deadline() {
        if (dueAt != null) {
            return HOUR.format(dueAt);
        }
        return dueOn == null ? "không hạn" : DAY.format(dueOn);
    }

    String stateInWords() {
        String words = switch (state) {
            case "DRAFT" -> "nháp";
            case "ASSIGNED" -> "đã giao";
            case "IN_PROGRESS" -> "đang thực hiện";
            case "SUBMITTED" -> "chờ xác nhận";
            case "COMPLETED" -> "hoàn thành";
            case "WITHDRAWN" -> "đã thu hồi";
            default -> state;
        };
        return overdue ? words + ", quá hạn" : words;
    }
}
