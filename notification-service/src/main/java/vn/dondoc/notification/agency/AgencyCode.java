package vn.dondoc.notification.agency;

/**
 * The identifier of an agency (mã định danh, decision 20/2020/QĐ-TTg): groups joined by dots. Its form is the register's
 * business; here it is taken as it came.
 */
public record AgencyCode(String value) {

    /** The body the agency belongs to: the first group, {@code H12} of {@code H12.13}. */
    public String body() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    @Override
    public String toString() {
        return value;
    }
}
