package vn.dondoc.time;

import java.time.LocalDate;

/**
 * A day that differs from its week.
 *
 * @param name why, such as "Tết Nguyên đán" or "Làm bù cho 02/01"
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    /** How it differs. */
    public enum Kind {
        /** A day of the week that is not worked. */
        OFF,
        /** A day of the weekend that is worked in exchange. */
        WORK
    }
}
