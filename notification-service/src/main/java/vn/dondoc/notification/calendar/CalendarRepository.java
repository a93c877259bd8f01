package vn.dondoc.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;
import vn.dondoc.time.WorkingCalendar;

/** The tables {@code calendars} and {@code working_days}. */
@ApplicationScoped
class CalendarRepository {

    static final String NATIONAL = "national";

    /** The rows of {@code working_days}, made by its migration. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final String UPDATE = """
            update calendars
            set epoch = :epoch, version = :version, name = :name, confirmed_through = cast(:confirmedThrough as date)
            where calendar_id = :id and (:epoch, :version) > (epoch, version)
            """;

    private static final String UPDATE_WORKING_DAYS = """
            with numbered as (
                select w.day, worked.day is not null as is_working, count(worked.day) over (order by w.day) as number
                from working_days w
                left join unnest(:worked) as worked (day) on worked.day = w.day
            )
            update working_days w
            set is_working = n.is_working, working_day_number = n.number
            from numbered n
            where n.day = w.day and (w.is_working, w.working_day_number) is distinct from (n.is_working, n.number)
            """;

    private final Session session;

    CalendarRepository(Session session) {
        this.session = session;
    }

    /** False if what is stored is not older. */
    boolean update(CalendarEvent event) {
        LocalDate confirmedThrough = event.calendar().confirmedThrough();
        return session.createNativeMutationQuery(UPDATE)
                        .setParameter("epoch", event.epoch())
                        .setParameter("version", event.version())
                        .setParameter("name", event.calendar().name())
                        .setParameter("confirmedThrough", confirmedThrough == null ? null : confirmedThrough.toString())
                        .setParameter("id", NATIONAL)
                        .executeUpdate()
                > 0;
    }

    /** How many days are other than before. */
    int updateWorkingDays(WorkingCalendar calendar) {
        LocalDate[] worked = FIRST_DAY
                .datesUntil(LAST_DAY.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toArray(LocalDate[]::new);
        return session.createNativeMutationQuery(UPDATE_WORKING_DAYS)
                .setParameter("worked", worked)
                .executeUpdate();
    }
}
