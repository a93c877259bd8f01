package vn.dondoc.notification.mailtext;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the words of a mail, not yet escaped for any markup.
 *
 * @param language of the whole mail
 * @param kind what kind of message it is, in a word or two
 * @param colour of that, as a style sheet has it; dark enough to be read on white
 * @param link by which to acknowledge; null where there is nothing to
 * @param linkLabel what it does
 * @param linkNote who may, and that it is recorded
 */
public record MailFrame(
        String language,
        String kind,
        String colour,
        String footer,
        @Nullable String link,
        String linkLabel,
        String linkNote) {

    private static final String REPORT_COLOUR = "#334e68";

    /** Around a notice of that tone. */
    static MailFrame of(String tone, String language, @Nullable String link) {
        Tone known = Tone.of(tone);
        return frame(language, language.equals("en") ? known.english : known.vietnamese, known.colour, link);
    }

    /** Around a message that gathers others, or reports. */
    public static MailFrame ofReport(String language) {
        return frame(language, language.equals("en") ? "Summary" : "Tổng hợp", REPORT_COLOUR, null);
    }

    private static MailFrame frame(String language, String kind, String colour, @Nullable String link) {
        return language.equals("en")
                ? new MailFrame(
                        language,
                        kind,
                        colour,
                        "Automatic message of the system that follows up assigned work. Please do not reply.",
                        link,
                        "View and acknowledge",
                        "The link is meant for your agency. An acknowledgement is recorded with the address this mail went to.")
                : new MailFrame(
                        language,
                        kind,
                        colour,
                        "Thông báo tự động của hệ thống theo dõi, đôn đốc nhiệm vụ. Xin không trả lời thư này.",
                        link,
                        "Xem và xác nhận tiếp nhận",
                        "Liên kết dành riêng cho quý cơ quan. Việc xác nhận được ghi lại với địa chỉ nhận thư này.");
    }

    private enum Tone {
        INFORM("#0b57a4", "Thông báo", "Notice"),
        REMIND("#8a5300", "Nhắc việc", "Reminder"),
        URGE("#b3261e", "Đôn đốc", "Urgent reminder"),
        ESCALATE("#7a0c2e", "Báo cáo cấp trên", "Escalation");

        private final String colour;
        private final String vietnamese;
        private final String english;

        Tone(String colour, String vietnamese, String english) {
            this.colour = colour;
            this.vietnamese = vietnamese;
            this.english = english;
        }

        private static Tone of(String name) {
            return valueOf(name);
        }
    }
}
