package vn.dondoc.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendars as data. */
@ApplicationScoped
class CalendarRepository {

    private final EntityManager entities;

    CalendarRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Marks the calendars others do not know the present version of as published, and returns them. */
    List<CalendarChanged> takeUnpublished() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        update calendars set published_version = version where published_version < version
                        returning id, version, name, weekend, confirmed_through
                        """).getResultList();
        return rows.stream().map(this::calendar).toList();
    }

    private CalendarChanged calendar(Object[] row) {
        String id = (String) row[0];
        List<String> weekend = List.of((String[]) row[3]);
        return new CalendarChanged(id, ((Number) row[1]).longValue(), (String) row[2], weekend, days(id), date(row[4]));
    }

    private List<CalendarChanged.Day> days(String calendar) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select day, kind, name from calendar_days where calendar_id = :calendar order by day")
                .setParameter("calendar", calendar)
                .getResultList();
        return rows.stream()
                .map(row -> new CalendarChanged.Day((LocalDate) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return (LocalDate) value;
    }
}
