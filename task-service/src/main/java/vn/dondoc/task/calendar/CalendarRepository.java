package vn.dondoc.task.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.time.CalendarDay;
import vn.dondoc.time.OfficeCalendar;

/** Calendars as data. */
@ApplicationScoped
public class CalendarRepository {

    /** The calendar all offices keep but for days of their own. */
    public static final String NATIONAL = "national";

    private final EntityManager entities;
    private final ObjectMapper json;

    CalendarRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    public OfficeCalendar national() {
        return Objects.requireNonNull(calendars(Set.of(), Set.of()).get(NATIONAL));
    }

    /** The agency's own calendar, or the national one if it has none. */
    public OfficeCalendar ofAgency(@Nullable String agency) {
        return agency == null
                ? national()
                : Objects.requireNonNull(ofAgencies(Set.of(agency)).get(agency));
    }

    /** For each of the agencies the calendar it keeps. */
    public Map<String, OfficeCalendar> ofAgencies(Collection<String> agencies) {
        Map<String, OfficeCalendar> known = calendars(agencies, Set.of());
        Map<String, OfficeCalendar> byAgency = new HashMap<>();
        agencies.forEach(agency -> byAgency.put(agency, known.getOrDefault(agency, known.get(NATIONAL))));
        return byAgency;
    }

    /**
     * The calendars with these ids, and the national one, as they would be with a year changed.
     *
     * @param changes what would replace a year of a calendar; none: as they are
     */
    public Map<String, OfficeCalendar> calendars(Collection<String> ids, Collection<CalendarYear> changes) {
        Map<String, CalendarDays> days = days(ids);
        changes.forEach(change -> days.computeIfAbsent(change.calendar(), id -> new CalendarDays())
                .replace(change));
        CalendarDays nationalDays = days.computeIfAbsent(NATIONAL, id -> new CalendarDays());
        OfficeCalendar national = OfficeCalendar.of(NATIONAL, weekend(), nationalDays.all(), nationalDays.settled());
        Map<String, OfficeCalendar> calendars = new HashMap<>();
        days.forEach((id, own) -> calendars.put(id, national.differingBy(id, own.all())));
        calendars.put(NATIONAL, national);
        return calendars;
    }

    /** Also keeps the calendars as they are until the transaction ends: who computes a deadline and who changes a day wait. */
    private Set<DayOfWeek> weekend() {
        Object names = entities.createNativeQuery("select weekend from calendars where id = :id for share")
                .setParameter("id", NATIONAL)
                .getSingleResult();
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((String[]) names).map(DayOfWeek::valueOf).forEach(weekend::add);
        return weekend;
    }

    private Map<String, CalendarDays> days(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        wanted.add(NATIONAL);
        Map<String, CalendarDays> days = new HashMap<>();
        for (Object[] row :
                rows("select calendar_id, day, kind, name from calendar_days where calendar_id in (:ids)", wanted)) {
            days.computeIfAbsent((String) row[0], id -> new CalendarDays())
                    .add(new CalendarDay(
                            (LocalDate) row[1], CalendarDay.Kind.valueOf((String) row[2]), (String) row[3]));
        }
        for (Object[] row : rows(
                "select calendar_id, year from calendar_years where confirmed and calendar_id in (:ids)", wanted)) {
            days.computeIfAbsent((String) row[0], id -> new CalendarDays()).settle(((Number) row[1]).intValue());
        }
        return days;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query, Set<String> ids) {
        return entities.createNativeQuery(query).setParameter("ids", ids).getResultList();
    }

    /** Ids of all calendars, the national one first. */
    List<String> ids() {
        @SuppressWarnings("unchecked")
        List<String> ids = entities.createNativeQuery("select id from calendars order by based_on nulls first, id")
                .getResultList();
        return ids;
    }

    /** 0 if there is no such calendar. */
    public long versionOf(String id) {
        return version(id).orElse(0L);
    }

    Optional<Long> version(String id) {
        return version(id, "");
    }

    /** Locks the calendar against others who would change it, and returns its version; 0 if there is none. */
    long lock(String id) {
        return version(id, " for update").orElse(0L);
    }

    private Optional<Long> version(String id, String lock) {
        @SuppressWarnings("unchecked")
        List<Number> versions = entities.createNativeQuery("select version from calendars where id = :id" + lock)
                .setParameter("id", id)
                .getResultList();
        return versions.stream().findFirst().map(Number::longValue);
    }

    CalendarYear year(String id, int year) {
        @SuppressWarnings("unchecked")
        List<Object[]> settled = entities.createNativeQuery(
                        "select confirmed, decision from calendar_years where calendar_id = :id and year = :year")
                .setParameter("id", id)
                .setParameter("year", year)
                .getResultList();
        @SuppressWarnings("unchecked")
        List<Object[]> days = entities.createNativeQuery("""
                        select day, kind, name from calendar_days
                        where calendar_id = :id and day between :first and :last order by day
                        """)
                .setParameter("id", id)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
        return new CalendarYear(
                id,
                year,
                days.stream()
                        .map(row -> new CalendarDay(
                                (LocalDate) row[0], CalendarDay.Kind.valueOf((String) row[1]), (String) row[2]))
                        .toList(),
                !settled.isEmpty() && (Boolean) settled.getFirst()[0],
                settled.isEmpty() ? null : (String) settled.getFirst()[1]);
    }

    List<CalendarYear> settledYears(String id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select year, confirmed, decision from calendar_years where calendar_id = :id order by year")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new CalendarYear(
                        id, ((Number) row[0]).intValue(), List.of(), (Boolean) row[1], (String) row[2]))
                .toList();
    }

    /** Makes the calendar of an agency that has none yet. */
    void create(String id, String name) {
        entities.createNativeQuery("""
                        insert into calendars (id, version, name, weekend, based_on)
                        select :id, 0, :name, weekend, id from calendars where id = 'national' and :id <> id
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Puts the year in the place of what was known of it, and raises the calendar's version. */
    void replace(CalendarYear year) {
        entities.createNativeQuery("delete from calendar_days where calendar_id = :id and day between :first and :last")
                .setParameter("id", year.calendar())
                .setParameter("first", LocalDate.of(year.year(), 1, 1))
                .setParameter("last", LocalDate.of(year.year(), 12, 31))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into calendar_days (calendar_id, day, kind, name, confirmed)
                        select :id, day, kind, name, :confirmed
                        from jsonb_to_recordset(cast(:days as jsonb)) as d (day date, kind text, name text)
                        """)
                .setParameter("id", year.calendar())
                .setParameter("confirmed", year.confirmed())
                .setParameter("days", json(year.days()))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into calendar_years (calendar_id, year, confirmed, decision)
                        values (:id, :year, :confirmed, cast(:decision as text))
                        on conflict (calendar_id, year) do update
                        set confirmed = excluded.confirmed, decision = excluded.decision
                        """)
                .setParameter("id", year.calendar())
                .setParameter("year", year.year())
                .setParameter("confirmed", year.confirmed())
                .setParameter("decision", year.decision())
                .executeUpdate();
        raise(year.calendar());
    }

    private String json(List<CalendarDay> days) {
        try {
            return json.writeValueAsString(days.stream()
                    .map(day -> Map.of("day", day.date().toString(), "kind", day.kind(), "name", day.name()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** confirmed_through is the end of the first run of confirmed years: beyond a gap nothing is settled. */
    private void raise(String id) {
        entities.createNativeQuery("""
                        update calendars set version = version + 1, confirmed_through = (
                            select make_date(min(year), 12, 31) from calendar_years y
                            where y.calendar_id = :id and y.confirmed and not exists (
                                select from calendar_years n
                                where n.calendar_id = :id and n.confirmed and n.year = y.year + 1))
                        where id = :id
                        """).setParameter("id", id).executeUpdate();
    }

    /** Marks the calendars others do not know the present version of as published, and returns them. */
    List<CalendarChanged> takeUnpublished() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        update calendars set published_version = version where published_version < version
                        returning id, version, name, weekend, confirmed_through, based_on
                        """).getResultList();
        return rows.stream().map(this::calendar).toList();
    }

    /** Those that were told of, in the order of ids behind one, held until the transaction ends. */
    List<CalendarChanged> holdPublished(String behind, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, version, name, weekend, confirmed_through, based_on from calendars
                        where id > :behind and published_version = version order by id limit :limit for share
                        """)
                .setParameter("behind", behind)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(this::calendar).toList();
    }

    private CalendarChanged calendar(Object[] row) {
        String id = (String) row[0];
        return new CalendarChanged(
                id,
                ((Number) row[1]).longValue(),
                (String) row[2],
                List.of((String[]) row[3]),
                published(id),
                (LocalDate) row[4],
                (String) row[5]);
    }

    private List<CalendarChanged.Day> published(String calendar) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select day, kind, name from calendar_days where calendar_id = :calendar order by day")
                .setParameter("calendar", calendar)
                .getResultList();
        return rows.stream()
                .map(row -> new CalendarChanged.Day((LocalDate) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
