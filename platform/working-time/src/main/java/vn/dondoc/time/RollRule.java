package vn.dondoc.time;

import java.time.LocalDate;

/** What becomes of a last day that is not worked (Civil Code 2015, article 148, clause 5, says forward). */
public enum RollRule {
    /** It stays. */
    NONE,
    /** The next working day. */
    FORWARD,
    /** The working day before. */
    BACK;

    public LocalDate apply(LocalDate date, WorkingCalendar calendar) {
        return switch (this) {
            case NONE -> date;
            case FORWARD -> calendar.firstWorkingDayFrom(date);
            case BACK -> calendar.lastWorkingDayThrough(date);
        };
    }
}
