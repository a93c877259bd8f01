package vn.dondoc.notification.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import vn.dondoc.notification.notice.NoticeFacts;

/** A digest in English, for contacts who asked for it. */
final class EnglishDigest {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private EnglishDigest() {}

    static String title(LocalDate day, String counts) {
        return "[Work of " + DATE.format(day) + "] " + counts;
    }

    static String opening(LocalDate day) {
        return "What needs your attention on " + DATE.format(day) + ":";
    }

    static final String CLOSING =
            "Please see to it. Where you have already reported the result, please ignore the task in question.";

    static String heading(DigestWording.Group group) {
        return switch (group) {
            case OVERDUE -> "Overdue";
            case DUE_TODAY -> "Due today";
            case DUE_SOON -> "Due soon";
            case NEW -> "New, to be acknowledged or decided";
        };
    }

    static String line(List<NoticeFacts> said, String content, ZoneId zone) {
        NoticeFacts notice = said.getFirst();
        String number = Objects.requireNonNullElse(notice.directiveNumber(), "Directive without a number");
        List<String> remarks = new ArrayList<>();
        if (notice.toTheOffice() && !notice.condition().equals("UNSETTLED")) {
            remarks.add("assigned to " + notice.performedBy());
        }
        LocalDate dueOn = notice.dueOn();
        if (dueOn != null) {
            remarks.add("deadline " + DATE.format(dueOn));
        }
        said.stream()
                .map(one -> standing(one, zone))
                .filter(words -> !words.isEmpty())
                .forEach(remarks::add);
        return number + ": " + content + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")");
    }

    private static String standing(NoticeFacts notice, ZoneId zone) {
        int late = Objects.requireNonNullElse(notice.workingDaysLate(), 0);
        return switch (notice.occasion(zone)) {
            case OVERDUE -> workingDays(late) + " overdue";
            case DUE_SOON -> workingDays(-late) + " left";
            case UNACKNOWLEDGED -> "not acknowledged";
            case UNDECIDED -> "waits for a decision";
            case UNSETTLED -> "proposed tasks neither issued nor dismissed";
            case SENT_BACK -> "sent back";
            case ISSUED, DUE_TODAY -> "";
        };
    }

    private static String workingDays(int number) {
        return number + (number == 1 ? " working day" : " working days");
    }

    static DigestText weekly(ClaimedDigest digest) {
        int overdue =
                digest.standings().stream().mapToInt(Standing::openOverdue).sum();
        int waiting = digest.standings().stream().mapToInt(Standing::waiting).sum();
        List<DigestText.Section> sections = new ArrayList<>();
        sections.add(section(digest, "Overdue", Standing::openOverdue));
        sections.add(section(digest, "Due in the next 7 days", Standing::dueSoon));
        sections.add(section(digest, "Not acknowledged", Standing::unacknowledged));
        sections.add(section(digest, "Waiting for a decision of the assigning body", Standing::waiting));
        sections.removeIf(section -> section.lines().isEmpty());
        return new DigestText(
                "[Weekly summary] " + overdue + " overdue, " + waiting + " waiting for a decision",
                "To: " + digest.ownerName(),
                "How the assigned work stands, for the meeting of " + DATE.format(digest.forDay()) + ":",
                sections,
                "For your information and direction.");
    }

    private static DigestText.Section section(ClaimedDigest digest, String heading, ToIntFunction<Standing> figure) {
        return DigestWording.section(digest.standings(), heading, figure);
    }

    static DigestText monthly(ClaimedDigest digest) {
        return new DigestText(
                "[Monthly summary, " + MONTH.format(digest.forDay()) + "] How assigned work was carried out",
                "To: " + digest.ownerName(),
                "Results of " + MONTH.format(digest.forDay()) + " by lead agency:",
                List.of(new DigestText.Section(
                        "By agency (" + digest.standings().size() + ")",
                        digest.standings().stream()
                                .map(EnglishDigest::monthlyLine)
                                .map(DigestText.Line::of)
                                .toList())),
                "For your information and direction.");
    }

    static DigestText letters(ClaimedDigest digest) {
        int number = digest.letters().size();
        return new DigestText(
                "[Urging letters] " + number + (number == 1 ? " draft" : " drafts") + " to be signed",
                "To: " + digest.ownerName(),
                "Letters to these agencies, which have overdue work, have been drafted:",
                List.of(new DigestText.Section(
                        "Drafts of " + DATE.format(digest.forDay()) + " (" + number + ")",
                        digest.letters().stream()
                                .map(letter -> letter.agencyName() + ": letter no. " + letter.ordinal() + ", "
                                        + letter.items() + " overdue"
                                        + (letter.ordinal() >= DigestWording.FROM_THE_LEADERSHIP_LIST_ON
                                                ? "; once signed, the agency is on the leadership list"
                                                : "")
                                        + (letter.reference() == null ? "" : " (draft " + letter.reference() + ")"))
                                .map(DigestText.Line::of)
                                .toList())),
                "Please number and sign them, or discard them.");
    }

    private static String monthlyLine(Standing is) {
        return is.agencyName() + ": " + is.total() + " in all; completed in time " + is.doneInTime()
                + ", completed late " + is.doneLate() + "; open in time " + is.openInTime() + ", open and overdue "
                + is.openOverdue() + "; without a deadline " + is.withoutDeadline();
    }
}
