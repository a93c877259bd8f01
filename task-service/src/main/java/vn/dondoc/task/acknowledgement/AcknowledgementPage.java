package vn.dondoc.task.acknowledgement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.deadline.DeadlineResponse;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.life.AssignmentState;

/**
 * What the page shows.
 *
 * @param status of the answer
 * @param message why there is nothing to show, or that it is done; empty on the page that asks
 * @param token for the button; empty where there is nothing to press
 * @param waiting how many assignments the button acknowledges
 */
record AcknowledgementPage(
        int status,
        PageWords words,
        String message,
        String token,
        @Nullable Content content,
        int waiting) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    /** What the directive gives the agency. */
    record Content(String recipient, String agency, String directive, String subject, String issuer, List<Row> rows) {}

    /** One assignment. */
    record Row(String task, String role, String deadline, String state) {}

    static AcknowledgementPage refusal(int status, PageWords words, String message) {
        return new AcknowledgementPage(status, words, message, "", null, 0);
    }

    /** @param assignments of one directive and agency, at least one */
    static AcknowledgementPage of(
            AcknowledgementLink link,
            PageWords words,
            String token,
            String message,
            List<Assignment> assignments,
            ZoneId zone) {
        Directive directive = assignments.getFirst().task().directive();
        Content content = new Content(
                link.recipient(),
                assignments.getFirst().agency().name(),
                title(directive),
                directive.subject(),
                directive.issuer(),
                assignments.stream()
                        .map(assignment -> row(assignment, words, zone))
                        .toList());
        int waiting = (int) assignments.stream()
                .filter(assignment -> assignment.tracked() && assignment.state() == AssignmentState.ASSIGNED)
                .count();
        String shown = message.isEmpty() && waiting == 0 ? words.nothingWaits() : message;
        return new AcknowledgementPage(200, words, shown, waiting == 0 ? "" : token, content, waiting);
    }

    private static String title(Directive directive) {
        String number = Objects.requireNonNullElse(directive.number(), directive.type());
        LocalDate issuedOn = directive.issuedOn();
        return issuedOn == null ? number : number + " (" + DAY.format(issuedOn) + ")";
    }

    private static Row row(Assignment assignment, PageWords words, ZoneId zone) {
        String item = assignment.task().item();
        return new Row(
                item == null
                        ? assignment.task().content()
                        : item + ". " + assignment.task().content(),
                assignment.role() == AssignmentRole.LEAD ? words.lead() : words.coordinating(),
                deadline(DeadlineResponse.of(assignment.deadline()), words, zone),
                words.states()
                        .getOrDefault(assignment.state(), assignment.state().name()));
    }

    private static String deadline(@Nullable DeadlineResponse deadline, PageWords words, ZoneId zone) {
        if (deadline == null) {
            return words.noDeadline();
        }
        return deadline.hasHour()
                ? words.before() + " " + HOUR.format(deadline.dueAt().atZone(zone))
                : DAY.format(deadline.dueOn());
    }
}
