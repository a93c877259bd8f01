package vn.dondoc.task.table;

import java.util.Arrays;

/** The blocks of the printed table, in its order; each is a kind of agency in the register. */
enum AgencyBlock {
    OFFICE("office", "Văn phòng"),
    DEPARTMENT("department", "Khối sở, ban, ngành"),
    VERTICAL("vertical", "Khối ngành dọc"),
    DISTRICT("district", "Khối huyện, thị xã, thành phố"),
    COMMUNE("commune", "Khối xã, phường, đặc khu"),
    PROVINCE("province", "Ủy ban nhân dân tỉnh"),
    CENTRAL("central", "Khối trung ương"),
    OTHER("other", "Khác");

    private final String kind;
    private final String heading;

    AgencyBlock(String kind, String heading) {
        this.kind = kind;
        this.heading = heading;
    }

    /** A kind unknown here is another one. */
    static AgencyBlock ofKind(String kind) {
        return Arrays.stream(values())
                .filter(block -> block.kind.equals(kind))
                .findFirst()
                .orElse(OTHER);
    }

    String heading() {
        return heading;
    }
}
