package vn.dondoc.task.statistics;

import java.util.Locale;

/** What a table has a row for. */
public enum GroupedBy {
    AGENCY("Tên cơ quan, đơn vị", "s.agency_code"),
    KIND("Khối cơ quan", "coalesce(n.kind, '')"),
    FIELD("Lĩnh vực", "coalesce(s.field, '')"),
    LEADER("Người chỉ đạo", "coalesce(l.leader, '')");

    private final String heading;
    private final String key;

    GroupedBy(String heading, String key) {
        this.heading = heading;
        this.key = key;
    }

    public String heading() {
        return heading;
    }

    /** Name of the query parameter that narrows to one row. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Over a span {@code s}, its agency then {@code n} and its directive's leader {@code l}. */
    String key() {
        return key;
    }
}
