package vn.dondoc.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import vn.dondoc.notification.calendar.CalendarChanged.Kind;
import vn.dondoc.time.WorkingCalendar;

/** The tables {@code calendars}, {@code working_days}, {@code agency_days} and what is made of them, {@code agency_stretches}. */
@ApplicationScoped
class CalendarRepository {

    static final String NATIONAL = "national";

    /** The rows of {@code working_days}, made by its migration. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final String UPDATE = """
            insert into calendars as c (calendar_id, epoch, version, name, confirmed_through)
            values (:id, :epoch, :version, :name, cast(:confirmedThrough as date))
            on conflict (calendar_id) do update
            set epoch = excluded.epoch, version = excluded.version, name = excluded.name,
                confirmed_through = excluded.confirmed_through
            where (excluded.epoch, excluded.version) > (c.epoch, c.version)
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

    private static final String FORGET_OWN_DAYS = """
            delete from agency_days d
            where d.agency_code = :agency
                and not exists (
                    select from unnest(:off) as o (day) where o.day = d.day and not d.is_working
                    union all
                    select from unnest(:worked) as o (day) where o.day = d.day and d.is_working)
            """;

    private static final String ADD_OWN_DAYS = """
            insert into agency_days (agency_code, day, is_working)
            select :agency, o.day, false from unnest(:off) as o (day)
            union all
            select :agency, o.day, true from unnest(:worked) as o (day)
            on conflict do nothing
            """;

    /** Of all agencies: a change of the nation's days moves the numbers of everybody's. */
    private static final String DRAW_STRETCHES = """
            with counted as (
                select a.agency_code, a.day, a.is_working, w.working_day_number as number,
                       sum(cast(a.is_working as integer) - cast(w.is_working as integer))
                           over (partition by a.agency_code order by a.day) as shift
                from agency_days a
                join working_days w on w.day = a.day
            )
            insert into agency_stretches (agency_code, first_day, is_working, number_before, shift)
            select agency_code, day, is_working, number + shift - cast(is_working as integer), 0
            from counted
            union all
            select c.agency_code, c.day + 1, null, c.number + c.shift, c.shift
            from counted c
            where not exists (select from agency_days n where n.agency_code = c.agency_code and n.day = c.day + 1)
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
                        .setParameter("id", event.id())
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

    /** How many days are other than before. */
    int updateOwnDays(String agency, CalendarChanged calendar) {
        return withDays(session.createNativeMutationQuery(FORGET_OWN_DAYS), agency, calendar)
                + withDays(session.createNativeMutationQuery(ADD_OWN_DAYS), agency, calendar);
    }

    private static int withDays(MutationQuery query, String agency, CalendarChanged calendar) {
        return query.setParameter("agency", agency)
                .setParameter("off", calendar.dates(Kind.OFF).toArray(LocalDate[]::new))
                .setParameter("worked", calendar.dates(Kind.WORK).toArray(LocalDate[]::new))
                .executeUpdate();
    }

    void redrawStretches() {
        session.createNativeMutationQuery("delete from agency_stretches").executeUpdate();
        session.createNativeMutationQuery(DRAW_STRETCHES).executeUpdate();
    }
}
