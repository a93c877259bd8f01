package vn.dondoc.task.calendarchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarRepository;

/** The open assignments whose day was counted in a calendar. */
@ApplicationScoped
class MovableDeadlines {

    private final EntityManager entities;

    MovableDeadlines(EntityManager entities) {
        this.entities = entities;
    }

    /** Assignments of one agency with one term and one day; {@code receivedAt} is null for drafts. */
    record Group(
            String agency,
            String term,
            @Nullable Instant receivedAt,
            LocalDate dueOn,
            Instant dueAt,
            boolean provisional,
            List<UUID> assignments) {}

    /** @param calendar the national one: those of all agencies; else those of the agency with that code */
    List<Group> of(String calendar) {
        boolean all = calendar.equals(CalendarRepository.NATIONAL);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select agency_code, cast(deadline_term as text), coalesce(received_at, issued_at), due_on, due_at,
                               coalesce(deadline_provisional, false), string_agg(cast(id as text), ',' order by id)
                        from assignments
                        where deadline_calendar is not null and state not in ('COMPLETED', 'WITHDRAWN')
                          and (:all or agency_code = :calendar)
                        group by agency_code, deadline_term, coalesce(received_at, issued_at), due_on, due_at, deadline_provisional
                        order by min(cast(id as text))
                        """)
                .setParameter("all", all)
                .setParameter("calendar", calendar)
                .getResultList();
        return rows.stream()
                .map(row -> new Group(
                        (String) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        (LocalDate) row[3],
                        (Instant) row[4],
                        (Boolean) row[5],
                        List.of(((String) row[6]).split(",")).stream()
                                .map(UUID::fromString)
                                .toList()))
                .toList();
    }
}
