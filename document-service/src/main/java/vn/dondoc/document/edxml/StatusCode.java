package vn.dondoc.document.edxml;

import java.util.Arrays;
import java.util.Optional;

/** What a receiver tells the sender of a document. */
public enum StatusCode {
    ARRIVED("01", "Đã đến"),
    REFUSED("02", "Từ chối nhận văn bản"),
    RECEIVED("03", "Đã tiếp nhận"),
    ASSIGNED("04", "Đã phân công xử lý"),
    IN_PROCESS("05", "Đang xử lý"),
    COMPLETED("06", "Đã hoàn thành"),
    RECALL_REQUESTED("13", "Yêu cầu thu hồi văn bản"),
    RECALL_AGREED("15", "Đồng ý thu hồi văn bản"),
    RECALL_REFUSED("16", "Từ chối thu hồi văn bản");

    private final String code;
    private final String description;

    StatusCode(String code, String description) {
        this.code = code;
        this.description = description;
    }

    public static Optional<StatusCode> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code.strip()))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String description() {
        return description;
    }
}
