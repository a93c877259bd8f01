package vn.dondoc.text.header;

/** The urgency stamp (độ khẩn) of Decree 30/2020, Annex I, part II, item 9b. */
public enum Urgency {
    URGENT("KHẨN"),
    VERY_URGENT("THƯỢNG KHẨN"),
    FLASH("HỎA TỐC");

    private final String stamp;

    Urgency(String stamp) {
        this.stamp = stamp;
    }

    /** As it is stamped on paper. */
    public String stamp() {
        return stamp;
    }
}
