package vn.dondoc.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.notification.mailtext.AcknowledgementLinks;
import vn.dondoc.notification.notice.NoticeFacts;

/** Puts a digest into the language of its reader. */
@ApplicationScoped
class DigestWording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final int LONGEST_CONTENT = 160;

    /** The letter with which an agency comes to the leadership list, as delivered. */
    static final int FROM_THE_LEADERSHIP_LIST_ON = 3;

    private final ZoneId zone;
    private final AcknowledgementLinks links;

    DigestWording(TimeConfig time, AcknowledgementLinks links) {
        this.zone = time.zone();
        this.links = links;
    }

    /** The groups of a daily digest, in the order they are shown. */
    enum Group {
        OVERDUE("Quá hạn"),
        DUE_TODAY("Đến hạn hôm nay"),
        DUE_SOON("Sắp đến hạn"),
        NEW("Việc mới, chờ tiếp nhận hoặc chờ quyết định");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }
    }

    DigestText of(ClaimedDigest digest) {
        boolean english = digest.language().equals("en");
        return switch (digest.kind()) {
            case DAILY -> daily(digest, english);
            case WEEKLY -> english ? EnglishDigest.weekly(digest) : weekly(digest);
            case MONTHLY -> english ? EnglishDigest.monthly(digest) : monthly(digest);
            case LETTERS -> english ? EnglishDigest.letters(digest) : letters(digest);
        };
    }

    private DigestText daily(ClaimedDigest digest, boolean english) {
        Map<Group, List<DigestText.Line>> groups = digest.tasks().stream()
                .map(task -> task.toSay(zone))
                .collect(Collectors.groupingBy(
                        said -> group(said.getFirst()),
                        TreeMap::new,
                        Collectors.mapping(said -> line(said, digest.recipient(), english), Collectors.toList())));
        String counts = groups.entrySet().stream()
                .map(group -> group.getValue().size() + " "
                        + heading(group.getKey(), english).toLowerCase(Locale.forLanguageTag("vi")))
                .collect(Collectors.joining("; "));
        List<DigestText.Section> sections = groups.entrySet().stream()
                .map(group -> new DigestText.Section(
                        heading(group.getKey(), english) + " ("
                                + group.getValue().size() + ")",
                        group.getValue()))
                .toList();
        LocalDate day = digest.forDay();
        return english
                ? new DigestText(
                        EnglishDigest.title(day, counts),
                        "To: " + digest.ownerName(),
                        EnglishDigest.opening(day),
                        sections,
                        EnglishDigest.CLOSING)
                : new DigestText(
                        "[Nhắc việc ngày " + DATE.format(day) + "] " + counts,
                        "Kính gửi: " + digest.ownerName(),
                        "Các nhiệm vụ cần lưu ý trong ngày " + DATE.format(day) + ":",
                        sections,
                        "Trân trọng đề nghị quan tâm, chỉ đạo thực hiện. Nếu đã gửi báo cáo kết quả, xin bỏ qua nhiệm vụ tương ứng.");
    }

    private static String heading(Group group, boolean english) {
        return english ? EnglishDigest.heading(group) : group.heading;
    }

    private DigestText.Line line(List<NoticeFacts> said, String recipient, boolean english) {
        NoticeFacts notice = said.getFirst();
        String content = shortened(
                notice.taskContent().replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        return new DigestText.Line(
                english ? EnglishDigest.line(said, content, zone) : line(said, content),
                links.of(notice, recipient).orElse(null));
    }

    private Group group(NoticeFacts notice) {
        return switch (notice.occasion(zone)) {
            case OVERDUE -> Group.OVERDUE;
            case DUE_TODAY -> Group.DUE_TODAY;
            case DUE_SOON -> Group.DUE_SOON;
            case ISSUED, SENT_BACK, UNACKNOWLEDGED, UNDECIDED, UNSETTLED -> Group.NEW;
        };
    }

    private String line(List<NoticeFacts> said, String content) {
        NoticeFacts notice = said.getFirst();
        List<String> remarks = new ArrayList<>();
        if (notice.toTheOffice() && !notice.condition().equals("UNSETTLED")) {
            remarks.add("giao " + notice.performedBy());
        }
        LocalDate dueOn = notice.dueOn();
        if (dueOn != null) {
            remarks.add("thời hạn " + DATE.format(dueOn));
        }
        said.stream().map(this::standing).filter(words -> !words.isEmpty()).forEach(remarks::add);
        return Objects.requireNonNullElse(notice.directiveNumber(), "Văn bản chưa ghi số") + ": " + content
                + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")");
    }

    private String standing(NoticeFacts notice) {
        int late = Objects.requireNonNullElse(notice.workingDaysLate(), 0);
        return switch (notice.occasion(zone)) {
            case OVERDUE -> "quá hạn " + late + " ngày làm việc";
            case DUE_SOON -> "còn " + -late + " ngày làm việc";
            case UNACKNOWLEDGED -> "chưa xác nhận tiếp nhận";
            case UNDECIDED -> "có nội dung chờ quyết định";
            case UNSETTLED -> "đề xuất nhiệm vụ chờ giao hoặc bỏ qua";
            case SENT_BACK -> "yêu cầu tiếp tục thực hiện";
            case ISSUED, DUE_TODAY -> "";
        };
    }

    private static DigestText weekly(ClaimedDigest digest) {
        int overdue =
                digest.standings().stream().mapToInt(Standing::openOverdue).sum();
        int waiting = digest.standings().stream().mapToInt(Standing::waiting).sum();
        List<DigestText.Section> sections = new ArrayList<>();
        sections.add(section(digest.standings(), "Quá hạn", Standing::openOverdue));
        sections.add(section(digest.standings(), "Đến hạn trong 7 ngày tới", Standing::dueSoon));
        sections.add(section(digest.standings(), "Chưa xác nhận tiếp nhận", Standing::unacknowledged));
        sections.add(section(digest.standings(), "Chờ cơ quan giao việc quyết định", Standing::waiting));
        sections.removeIf(section -> section.lines().isEmpty());
        return new DigestText(
                "[Tổng hợp tuần] " + overdue + " nhiệm vụ quá hạn, " + waiting + " nội dung chờ quyết định",
                "Kính gửi: " + digest.ownerName(),
                "Tình hình thực hiện nhiệm vụ phục vụ cuộc họp ngày " + DATE.format(digest.forDay()) + ":",
                sections,
                "Kính báo cáo để theo dõi, chỉ đạo.");
    }

    static DigestText.Section section(List<Standing> standings, String heading, ToIntFunction<Standing> figure) {
        List<Standing> some = standings.stream()
                .filter(standing -> figure.applyAsInt(standing) > 0)
                .sorted((one, other) -> Integer.compare(figure.applyAsInt(other), figure.applyAsInt(one)))
                .toList();
        int total = some.stream().mapToInt(figure).sum();
        return new DigestText.Section(
                heading + " (" + total + ")",
                some.stream()
                        .map(standing -> standing.agencyName() + ": " + figure.applyAsInt(standing))
                        .map(DigestText.Line::of)
                        .toList());
    }

    private static DigestText monthly(ClaimedDigest digest) {
        return new DigestText(
                "[Tổng hợp tháng " + MONTH.format(digest.forDay()) + "] Tình hình thực hiện nhiệm vụ được giao",
                "Kính gửi: " + digest.ownerName(),
                "Kết quả thực hiện nhiệm vụ trong tháng " + MONTH.format(digest.forDay()) + " của các cơ quan chủ trì:",
                List.of(new DigestText.Section(
                        "Theo cơ quan (" + digest.standings().size() + ")",
                        digest.standings().stream()
                                .map(DigestWording::monthlyLine)
                                .map(DigestText.Line::of)
                                .toList())),
                "Kính báo cáo để theo dõi, chỉ đạo.");
    }

    private static DigestText letters(ClaimedDigest digest) {
        int number = digest.letters().size();
        return new DigestText(
                "[Công văn đôn đốc] " + number + " dự thảo chờ xem xét, ký",
                "Kính gửi: " + digest.ownerName(),
                "Đã dự thảo công văn đôn đốc các cơ quan có nhiệm vụ quá hạn sau đây:",
                List.of(new DigestText.Section(
                        "Dự thảo ngày " + DATE.format(digest.forDay()) + " (" + number + ")",
                        digest.letters().stream()
                                .map(letter -> letter.agencyName() + ": lần thứ " + letter.ordinal() + ", "
                                        + letter.items() + " nhiệm vụ quá hạn"
                                        + (letter.ordinal() >= FROM_THE_LEADERSHIP_LIST_ON
                                                ? "; khi được ký, cơ quan vào danh sách báo cáo lãnh đạo"
                                                : "")
                                        + (letter.reference() == null
                                                ? ""
                                                : " (mã dự thảo " + letter.reference() + ")"))
                                .map(DigestText.Line::of)
                                .toList())),
                "Kính đề nghị xem xét, cho số và ký ban hành, hoặc hủy dự thảo.");
    }

    private static String monthlyLine(Standing is) {
        return is.agencyName() + ": tổng số " + is.total() + "; hoàn thành trong hạn " + is.doneInTime()
                + ", hoàn thành trễ hạn " + is.doneLate() + "; chưa hoàn thành trong hạn " + is.openInTime()
                + ", chưa hoàn thành quá hạn " + is.openOverdue() + "; không quy định thời hạn " + is.withoutDeadline();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_CONTENT) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_CONTENT);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST_CONTENT / 2)) + "…";
    }
}
