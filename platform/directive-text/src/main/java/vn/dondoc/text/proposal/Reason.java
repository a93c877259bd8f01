package vn.dondoc.text.proposal;

/**
 * Why something is proposed.
 *
 * @param start offset, in the text as given, of the characters the rule went by
 * @param end offset behind them
 */
public record Reason(Rule rule, int start, int end) {

    /** The rules, each with how sure it makes a proposal. */
    public enum Rule {
        /** "Giao Sở A …", "yêu cầu các sở …". */
        ORDER(0.9),
        /** "Sở A chủ trì …": the agency is the sentence's subject. */
        SUBJECT(0.85),
        /** "…; Sở B …": another agency is the subject of a later clause. */
        LATER_CLAUSE(0.7),
        /** "… chuyển kiến nghị đến Bộ A để xem xét, xử lý". */
        FORWARDED(0.7),
        /** "Kết thúc đợt kiểm tra, các đơn vị báo cáo …": the agency stands behind a topic. */
        TOPIC_FIRST(0.6),
        /** "Các đơn vị: xây dựng …": the agency stands before a colon. */
        NAMED_BEFORE_COLON(0.85),
        /** A heading or an introduction above names the agency. */
        INHERITED(0.8),
        /** A row of a table with a column of leads. */
        TABLE_ROW(0.95),
        /** "Đơn vị chủ trì: …" below a task. */
        LABELLED_BLOCK(0.9),
        /** By when, in its own words. */
        DEADLINE(0.9),
        /** What it waits for is the work before it: "trên cơ sở đó". */
        DEPENDENCY(0.8),
        /** The deadline stands in the introduction. */
        DEADLINE_INHERITED(0.8),
        /** A line "Thời gian hoàn thành: …" below says by when. */
        DEADLINE_BELOW(0.9);

        private final double confidence;

        Rule(double confidence) {
            this.confidence = confidence;
        }

        public double confidence() {
            return confidence;
        }
    }
}
