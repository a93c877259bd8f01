package vn.dondoc.notification.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.dondoc.notification.notice.NoticeFacts.Occasion;

/** A notice in English, for contacts who asked for it; what the directive says stays in its own words. */
final class EnglishNotice {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH);
    private static final String IF_ALREADY_REPORTED =
            " If you have already reported the result, please ignore this message.";

    private final ZoneId zone;

    EnglishNotice(ZoneId zone) {
        this.zone = zone;
    }

    NoticeText of(NoticeFacts facts) {
        Occasion occasion = facts.occasion(zone);
        String number = facts.directiveNumber() == null ? "Directive without a number" : facts.directiveNumber();
        return new NoticeText(
                mark(occasion) + " " + NoticeWording.title(number, facts.taskContent()),
                "To: " + facts.agencyName(),
                opening(occasion, facts),
                lines(facts),
                closing(occasion, facts));
    }

    private static String mark(Occasion occasion) {
        return switch (occasion) {
            case ISSUED -> "[New assignment]";
            case SENT_BACK -> "[Sent back]";
            case UNACKNOWLEDGED -> "[Not acknowledged]";
            case DUE_SOON -> "[Due soon]";
            case DUE_TODAY -> "[Due today]";
            case OVERDUE -> "[Overdue]";
            case UNDECIDED -> "[Decision needed]";
            case UNSETTLED -> "[Not issued yet]";
        };
    }

    private String opening(Occasion occasion, NoticeFacts facts) {
        if (occasion == Occasion.UNSETTLED) {
            return "Tasks proposed from the following directive have neither been issued nor dismissed:";
        }
        String part = facts.role().equals("LEAD") ? "lead agency" : "coordinating agency";
        if (facts.toTheOffice()) {
            return "The following task, assigned to " + facts.performedBy() + " as " + part + ", "
                    + standing(occasion, facts) + ":";
        }
        if (occasion == Occasion.ISSUED) {
            return facts.assignedByName() + " assigns the following task to your agency as " + part + ":";
        }
        return "The following task, assigned to your agency as " + part + ", " + standing(occasion, facts) + ":";
    }

    private String standing(Occasion occasion, NoticeFacts facts) {
        int late = Objects.requireNonNullElse(facts.workingDaysLate(), 0);
        return switch (occasion) {
            case ISSUED -> "has just been assigned";
            case SENT_BACK -> "was sent back and has to be continued";
            case UNACKNOWLEDGED -> "has not been acknowledged";
            case UNDECIDED -> "waits for a decision of the assigning body";
            case UNSETTLED -> "has not been issued";
            case DUE_SOON -> late < 0 ? "is due in " + workingDays(-late) : "is due soon";
            case DUE_TODAY -> "is due today" + (facts.dueHasHour() ? ", before " + hour(facts) : "");
            case OVERDUE -> late > 0 ? "is " + workingDays(late) + " overdue" : "is overdue";
        };
    }

    private static String workingDays(int number) {
        return number + (number == 1 ? " working day" : " working days");
    }

    private List<NoticeText.Line> lines(NoticeFacts facts) {
        List<NoticeText.Line> lines = new ArrayList<>();
        lines.add(new NoticeText.Line("Directive", directive(facts)));
        if (facts.condition().equals("UNSETTLED")) {
            return lines;
        }
        String content = facts.taskContent().strip();
        lines.add(new NoticeText.Line(
                "Task", facts.taskItem() == null ? content : content + " (item " + facts.taskItem() + ")"));
        lines.add(new NoticeText.Line("Deadline", deadline(facts)));
        lines.add(new NoticeText.Line("Assigned by", facts.assignedByName()));
        if (facts.monitoringOfficer() != null) {
            lines.add(new NoticeText.Line("Followed up by", facts.monitoringOfficer()));
        }
        return lines;
    }

    private static String directive(NoticeFacts facts) {
        StringBuilder text =
                new StringBuilder(facts.directiveNumber() == null ? "without a number" : facts.directiveNumber());
        if (facts.directiveIssuedOn() != null) {
            text.append(" of ").append(DATE.format(facts.directiveIssuedOn()));
        }
        if (!facts.directiveIssuer().isEmpty()) {
            text.append(" by ").append(facts.directiveIssuer());
        }
        return text.append(" – ")
                .append(NoticeWording.oneLine(facts.directiveSubject()))
                .toString();
    }

    private String deadline(NoticeFacts facts) {
        LocalDate dueOn = facts.dueOn();
        if (dueOn == null) {
            return "none";
        }
        String end = facts.dueHasHour() ? "before " + hour(facts) : DATE.format(dueOn);
        return facts.deadlinePhrase() == null
                ? end
                : end + " (as written: “" + NoticeWording.oneLine(facts.deadlinePhrase()) + "”)";
    }

    private String hour(NoticeFacts facts) {
        return HOUR.format(Objects.requireNonNull(facts.dueAt()).atZone(zone));
    }

    private static String closing(Occasion occasion, NoticeFacts facts) {
        if (occasion == Occasion.UNDECIDED || occasion == Occasion.UNSETTLED) {
            return "Please consider and decide.";
        }
        if (facts.toTheOffice()) {
            return "For your information and direction.";
        }
        return switch (occasion) {
            case ISSUED ->
                facts.dueOn() == null
                        ? "Please acknowledge and carry it out."
                        : "Please acknowledge and carry it out within the deadline.";
            case SENT_BACK -> "Please continue and report the result.";
            case UNACKNOWLEDGED -> "Please acknowledge and carry it out.";
            case DUE_SOON, DUE_TODAY ->
                "Please complete it and report the result within the deadline." + IF_ALREADY_REPORTED;
            case OVERDUE ->
                "Please complete it without delay, report the result and give the reason for the delay."
                        + IF_ALREADY_REPORTED;
            case UNDECIDED, UNSETTLED -> "Please consider and decide.";
        };
    }
}
