package vn.dondoc.task.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The classes of deadlines found in directives. */
@Schema(description = """
                DATE: a printed day. HOUR: a printed hour. PERIOD: a point of a month, quarter, half or year, mostly its end. \
                SPAN: so many working days, days … from or before a day. EVENT: when something happens. RECURRING: each \
                month, quarter …. IMMEDIATE (khẩn trương, ngay), CONTINUING (thường xuyên), BY_PLAN (theo kế hoạch), \
                NONE (không hạn): without a day""")
public enum DeadlineKind {
    DATE,
    HOUR,
    PERIOD,
    SPAN,
    EVENT,
    RECURRING,
    IMMEDIATE,
    CONTINUING,
    BY_PLAN,
    NONE
}
