package vn.dondoc.task.officelist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the office's lists have in their columns, by the words of their headings. */
enum Column {
    NUMBER("số, ký hiệu", "số/ký hiệu", "số ký hiệu", "số văn bản", "văn bản"),
    ISSUED_ON("ngày văn bản", "ngày ban hành", "ngày, tháng", "ngày"),
    ITEM("mục", "điểm", "mục/điểm"),
    CONTENT("nội dung nhiệm vụ", "nội dung", "nhiệm vụ"),
    LEAD("cơ quan chủ trì", "đơn vị chủ trì", "chủ trì"),
    COORDINATING("cơ quan phối hợp", "đơn vị phối hợp", "phối hợp"),
    DUE_ON("thời hạn hoàn thành", "hạn hoàn thành", "thời gian hoàn thành", "thời hạn", "hạn"),
    STATE("tình trạng", "trạng thái", "kết quả");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<Column> of(String heading) {
        String folded = Cells.fold(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }

    /** As a report names it. */
    String heading() {
        String first = headings.getFirst();
        return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
    }

    boolean isRequired() {
        return this == NUMBER || this == CONTENT || this == LEAD;
    }
}
