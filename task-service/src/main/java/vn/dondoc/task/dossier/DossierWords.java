package vn.dondoc.task.dossier;

import java.util.Map;

/** What the contract's words are called in the office; a word that is not here is shown as it is. */
final class DossierWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("LEAD", "Chủ trì"),
            Map.entry("COORDINATING", "Phối hợp"),
            Map.entry("ASSIGNED", "Đã giao"),
            Map.entry("IN_PROGRESS", "Đang thực hiện"),
            Map.entry("SUBMITTED", "Chờ xác nhận"),
            Map.entry("DECLINED", "Từ chối nhận"),
            Map.entry("SUSPENDED", "Tạm hoãn"),
            Map.entry("COMPLETED", "Hoàn thành"),
            Map.entry("WITHDRAWN", "Thu hồi"),
            Map.entry("REGISTERED", "Còn hiệu lực"),
            Map.entry("REPLACED", "Đã được thay thế"),
            Map.entry("REVOKED", "Đã bãi bỏ"),
            Map.entry("PURGED", "Đã xóa"),
            Map.entry("ISSUE", "Giao việc"),
            Map.entry("CORRECTION", "Sửa sai sót khi nhập"),
            Map.entry("EXTENSION", "Gia hạn"),
            Map.entry("CALENDAR", "Lịch làm việc thay đổi"),
            Map.entry("REASSIGNMENT", "Chuyển cơ quan khác"),
            Map.entry("REQUESTED", "Chờ quyết định"),
            Map.entry("GRANTED", "Đồng ý"),
            Map.entry("REFUSED", "Không đồng ý"),
            Map.entry("VOID", "Không còn giá trị"),
            Map.entry("ACCEPTED", "Chấp nhận"),
            Map.entry("REDO", "Yêu cầu làm lại"),
            Map.entry("PENDING", "Chờ duyệt"),
            Map.entry("APPROVED", "Đã duyệt"),
            Map.entry("RETURNED", "Trả lại"),
            Map.entry("issued", "Giao việc"),
            Map.entry("acknowledged", "Tiếp nhận"),
            Map.entry("declined", "Từ chối nhận"),
            Map.entry("upheld", "Không chấp nhận từ chối"),
            Map.entry("reassigned", "Chuyển cơ quan khác"),
            Map.entry("deadline-changed", "Đổi thời hạn"),
            Map.entry("extension-requested", "Đề nghị gia hạn"),
            Map.entry("extension-decided", "Quyết định gia hạn"),
            Map.entry("officer-named", "Phân công cán bộ"),
            Map.entry("progress-reported", "Báo cáo tiến độ"),
            Map.entry("submitted", "Báo cáo hoàn thành"),
            Map.entry("redo-requested", "Yêu cầu làm lại"),
            Map.entry("completed", "Xác nhận hoàn thành"),
            Map.entry("reopened", "Mở lại"),
            Map.entry("suspended", "Tạm hoãn"),
            Map.entry("resumed", "Tiếp tục"),
            Map.entry("withdrawn", "Thu hồi"),
            Map.entry("carried-over", "Chuyển sang văn bản thay thế"),
            Map.entry("purged", "Xóa văn bản"));

    private DossierWords() {}

    static String of(String word) {
        return WORDS.getOrDefault(word, word);
    }
}
