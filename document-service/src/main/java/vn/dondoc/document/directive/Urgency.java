package vn.dondoc.document.directive;

/** How urgent a document is stamped (Decree 30/2020/NĐ-CP, article 8); without a stamp there is none. */
public enum Urgency {
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    FLASH
}
