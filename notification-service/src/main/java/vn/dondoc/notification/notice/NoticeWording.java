package vn.dondoc.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.notification.notice.NoticeFacts.Occasion;

/** Puts a notice into the language of its reader: into Vietnamese as one office writes to another, or into English. */
@ApplicationScoped
public class NoticeWording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter BEFORE_HOUR =
            DateTimeFormatter.ofPattern("'trước' HH 'giờ' mm 'ngày' dd/MM/yyyy");
    private static final int LONGEST_TITLE_CONTENT = 100;
    private static final String IF_ALREADY_REPORTED =
            " Nếu đã gửi báo cáo kết quả, xin quý cơ quan bỏ qua thông báo này.";

    private final ZoneId zone;
    private final EnglishNotice english;

    NoticeWording(TimeConfig time) {
        this.zone = time.zone();
        this.english = new EnglishNotice(zone);
    }

    public NoticeText of(NoticeFacts facts) {
        return facts.language().equals("en") ? english.of(facts) : inVietnamese(facts);
    }

    private NoticeText inVietnamese(NoticeFacts facts) {
        Occasion occasion = facts.occasion(zone);
        return new NoticeText(
                title(occasion, facts),
                "Kính gửi: " + facts.agencyName(),
                opening(occasion, facts),
                lines(facts),
                closing(occasion, facts));
    }

    private static String title(Occasion occasion, NoticeFacts facts) {
        String mark = switch (occasion) {
            case ISSUED -> "[Việc mới giao]";
            case SENT_BACK -> "[Yêu cầu thực hiện lại]";
            case UNACKNOWLEDGED -> "[Chưa tiếp nhận]";
            case DUE_SOON -> "[Sắp đến hạn]";
            case DUE_TODAY -> "[Đến hạn hôm nay]";
            case OVERDUE -> "[Quá hạn]";
            case UNDECIDED -> "[Chờ quyết định]";
            case UNSETTLED -> "[Chờ giao việc]";
        };
        String number = facts.directiveNumber() == null ? "Văn bản chưa ghi số" : facts.directiveNumber();
        return mark + " " + title(number, facts.taskContent());
    }

    /** One line, whatever stands in them. */
    static String title(String number, String content) {
        return oneLine(number) + ": " + shortened(oneLine(content));
    }

    private String opening(Occasion occasion, NoticeFacts facts) {
        if (occasion == Occasion.UNSETTLED) {
            return "Nhiệm vụ trong văn bản sau đây đã được đề xuất nhưng chưa được giao hoặc bỏ qua:";
        }
        String part = facts.role().equals("LEAD") ? "chủ trì" : "phối hợp";
        if (facts.toTheOffice()) {
            return "Nhiệm vụ giao " + facts.performedBy() + " " + part + " thực hiện sau đây "
                    + standing(occasion, facts) + ":";
        }
        if (occasion == Occasion.ISSUED) {
            return facts.assignedByName() + " giao quý cơ quan " + part + " thực hiện nhiệm vụ sau:";
        }
        return "Nhiệm vụ quý cơ quan được giao " + part + " thực hiện sau đây " + standing(occasion, facts) + ":";
    }

    private String standing(Occasion occasion, NoticeFacts facts) {
        int late = Objects.requireNonNullElse(facts.workingDaysLate(), 0);
        return switch (occasion) {
            case ISSUED -> "mới được giao";
            case SENT_BACK -> "được yêu cầu tiếp tục thực hiện";
            case UNACKNOWLEDGED -> "chưa được xác nhận tiếp nhận";
            case UNDECIDED -> "có nội dung đang chờ cơ quan giao việc quyết định";
            case UNSETTLED -> "chưa được giao";
            case DUE_SOON -> late < 0 ? "sắp đến hạn, còn " + -late + " ngày làm việc" : "sắp đến hạn";
            case DUE_TODAY -> "đến hạn hôm nay" + (facts.dueHasHour() ? ", " + beforeTheHour(facts) : "");
            case OVERDUE -> late > 0 ? "đã quá hạn " + late + " ngày làm việc" : "đã quá hạn";
        };
    }

    private List<NoticeText.Line> lines(NoticeFacts facts) {
        List<NoticeText.Line> lines = new ArrayList<>();
        lines.add(new NoticeText.Line("Văn bản", directive(facts)));
        if (facts.condition().equals("UNSETTLED")) {
            return lines;
        }
        lines.add(new NoticeText.Line("Nhiệm vụ", task(facts)));
        lines.add(new NoticeText.Line("Thời hạn", deadline(facts)));
        lines.add(new NoticeText.Line("Cơ quan giao", facts.assignedByName()));
        if (facts.monitoringOfficer() != null) {
            lines.add(new NoticeText.Line("Người theo dõi", facts.monitoringOfficer()));
        }
        return lines;
    }

    private static String directive(NoticeFacts facts) {
        StringBuilder text =
                new StringBuilder(facts.directiveNumber() == null ? "chưa ghi số" : facts.directiveNumber());
        if (facts.directiveIssuedOn() != null) {
            text.append(" ngày ").append(DATE.format(facts.directiveIssuedOn()));
        }
        if (!facts.directiveIssuer().isEmpty()) {
            text.append(" của ").append(facts.directiveIssuer());
        }
        return text.append(" – ").append(oneLine(facts.directiveSubject())).toString();
    }

    private static String task(NoticeFacts facts) {
        String content = facts.taskContent().strip();
        return facts.taskItem() == null ? content : content + " (mục " + facts.taskItem() + ")";
    }

    private String deadline(NoticeFacts facts) {
        LocalDate dueOn = facts.dueOn();
        if (dueOn == null) {
            return "không quy định";
        }
        String date = DATE.format(dueOn);
        String end = facts.dueHasHour() ? beforeTheHour(facts) : date;
        return facts.deadlinePhrase() == null ? end : end + " (văn bản ghi: “" + oneLine(facts.deadlinePhrase()) + "”)";
    }

    /** With the date of the hour itself: midnight ends the day before. */
    private String beforeTheHour(NoticeFacts facts) {
        return BEFORE_HOUR.format(Objects.requireNonNull(facts.dueAt()).atZone(zone));
    }

    private static String closing(Occasion occasion, NoticeFacts facts) {
        if (occasion == Occasion.UNDECIDED || occasion == Occasion.UNSETTLED) {
            return "Kính đề nghị xem xét, quyết định.";
        }
        if (facts.toTheOffice()) {
            return "Kính báo cáo để theo dõi, chỉ đạo.";
        }
        return "Trân trọng đề nghị quý cơ quan "
                + switch (occasion) {
                    case ISSUED ->
                        facts.dueOn() == null
                                ? "tiếp nhận và tổ chức thực hiện."
                                : "tiếp nhận và tổ chức thực hiện đúng thời hạn.";
                    case SENT_BACK -> "tiếp tục thực hiện và báo cáo kết quả.";
                    case UNACKNOWLEDGED -> "xác nhận tiếp nhận và tổ chức thực hiện.";
                    case DUE_SOON, DUE_TODAY -> "hoàn thành và báo cáo kết quả đúng thời hạn." + IF_ALREADY_REPORTED;
                    case OVERDUE ->
                        "khẩn trương hoàn thành, báo cáo kết quả và nêu rõ nguyên nhân chậm." + IF_ALREADY_REPORTED;
                    case UNDECIDED, UNSETTLED -> "xem xét, quyết định.";
                };
    }

    /** No line break may reach a title: it becomes the subject of a mail. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TITLE_CONTENT) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_TITLE_CONTENT);
        int cut = end > LONGEST_TITLE_CONTENT / 2 ? end : text.offsetByCodePoints(0, LONGEST_TITLE_CONTENT / 2);
        return text.substring(0, cut) + "…";
    }
}
