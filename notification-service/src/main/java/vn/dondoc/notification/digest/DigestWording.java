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
import java.util.stream.Collectors;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.notification.notice.NoticeFacts;

/** Puts a digest into Vietnamese. */
@ApplicationScoped
class DigestWording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final int LONGEST_CONTENT = 160;

    private final ZoneId zone;

    DigestWording(TimeConfig time) {
        this.zone = time.zone();
    }

    /** The groups of a daily digest, in the order they are shown. */
    private enum Group {
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
        return switch (digest.kind()) {
            case DAILY -> daily(digest);
            case WEEKLY -> weekly(digest);
            case MONTHLY -> monthly(digest);
        };
    }

    private DigestText daily(ClaimedDigest digest) {
        Map<Group, List<String>> groups = digest.notices().stream()
                .collect(Collectors.groupingBy(
                        this::group, TreeMap::new, Collectors.mapping(this::line, Collectors.toList())));
        String counts = groups.entrySet().stream()
                .map(group ->
                        group.getValue().size() + " " + group.getKey().heading.toLowerCase(Locale.forLanguageTag("vi")))
                .collect(Collectors.joining("; "));
        return new DigestText(
                "[Nhắc việc ngày " + DATE.format(digest.forDay()) + "] " + counts,
                "Kính gửi: " + digest.ownerName(),
                "Các nhiệm vụ cần lưu ý trong ngày " + DATE.format(digest.forDay()) + ":",
                groups.entrySet().stream()
                        .map(group -> new DigestText.Section(
                                group.getKey().heading + " (" + group.getValue().size() + ")", group.getValue()))
                        .toList(),
                "Trân trọng đề nghị quan tâm, chỉ đạo thực hiện. Nếu đã gửi báo cáo kết quả, xin bỏ qua nhiệm vụ tương ứng.");
    }

    private Group group(NoticeFacts notice) {
        return switch (notice.occasion(zone)) {
            case OVERDUE -> Group.OVERDUE;
            case DUE_TODAY -> Group.DUE_TODAY;
            case DUE_SOON -> Group.DUE_SOON;
            case ISSUED, SENT_BACK, UNACKNOWLEDGED, UNDECIDED, UNSETTLED -> Group.NEW;
        };
    }

    private String line(NoticeFacts notice) {
        StringBuilder line = new StringBuilder(
                        Objects.requireNonNullElse(notice.directiveNumber(), "Văn bản chưa ghi số"))
                .append(": ")
                .append(shortened(
                        notice.taskContent().replaceAll("[\\p{Cntrl}\\s]+", " ").strip()));
        List<String> remarks = new ArrayList<>();
        if (notice.toTheOffice() && !notice.condition().equals("UNSETTLED")) {
            remarks.add("giao " + notice.performedBy());
        }
        LocalDate dueOn = notice.dueOn();
        if (dueOn != null) {
            remarks.add("thời hạn " + DATE.format(dueOn));
        }
        switch (notice.occasion(zone)) {
            case OVERDUE ->
                remarks.add("quá hạn " + Objects.requireNonNullElse(notice.workingDaysLate(), 0) + " ngày làm việc");
            case DUE_SOON ->
                remarks.add("còn " + -Objects.requireNonNullElse(notice.workingDaysLate(), 0) + " ngày làm việc");
            case UNACKNOWLEDGED -> remarks.add("chưa xác nhận tiếp nhận");
            case UNDECIDED -> remarks.add("có nội dung chờ quyết định");
            case UNSETTLED -> remarks.add("đề xuất nhiệm vụ chờ giao hoặc bỏ qua");
            case SENT_BACK -> remarks.add("yêu cầu tiếp tục thực hiện");
            case ISSUED, DUE_TODAY -> {}
        }
        return remarks.isEmpty()
                ? line.toString()
                : line.append(" (")
                        .append(String.join(", ", remarks))
                        .append(")")
                        .toString();
    }

    private static DigestText weekly(ClaimedDigest digest) {
        int overdue =
                digest.standings().stream().mapToInt(Standing::openOverdue).sum();
        int waiting = digest.standings().stream().mapToInt(Standing::waiting).sum();
        List<DigestText.Section> sections = new ArrayList<>();
        sections.add(section(digest, "Quá hạn", Standing::openOverdue));
        sections.add(section(digest, "Đến hạn trong 7 ngày tới", Standing::dueSoon));
        sections.add(section(digest, "Chưa xác nhận tiếp nhận", Standing::unacknowledged));
        sections.add(section(digest, "Chờ cơ quan giao việc quyết định", Standing::waiting));
        sections.removeIf(section -> section.lines().isEmpty());
        return new DigestText(
                "[Tổng hợp tuần] " + overdue + " nhiệm vụ quá hạn, " + waiting + " nội dung chờ quyết định",
                "Kính gửi: " + digest.ownerName(),
                "Tình hình thực hiện nhiệm vụ phục vụ cuộc họp ngày " + DATE.format(digest.forDay()) + ":",
                sections,
                "Kính báo cáo để theo dõi, chỉ đạo.");
    }

    private static DigestText.Section section(
            ClaimedDigest digest, String heading, java.util.function.ToIntFunction<Standing> figure) {
        List<Standing> some = digest.standings().stream()
                .filter(standing -> figure.applyAsInt(standing) > 0)
                .sorted((one, other) -> Integer.compare(figure.applyAsInt(other), figure.applyAsInt(one)))
                .toList();
        int total = some.stream().mapToInt(figure).sum();
        return new DigestText.Section(
                heading + " (" + total + ")",
                some.stream()
                        .map(standing -> standing.agencyName() + ": " + figure.applyAsInt(standing))
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
                                .toList())),
                "Kính báo cáo để theo dõi, chỉ đạo.");
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
