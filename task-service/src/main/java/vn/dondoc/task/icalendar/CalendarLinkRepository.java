package vn.dondoc.task.icalendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calendars' addresses. */
@ApplicationScoped
class CalendarLinkRepository implements PanacheRepositoryBase<CalendarLink, UUID> {

    List<CalendarLink> findOf(String agency) {
        return list("agency = ?1 and revokedAt is null order by name", agency);
    }

    Optional<CalendarLink> find(String agency, String name) {
        return find("agency = ?1 and name = ?2 and revokedAt is null", agency, name)
                .firstResultOptional();
    }

    boolean opens(String agency, CalendarToken token) {
        return count("tokenHash = ?1 and agency = ?2 and revokedAt is null", token.hash(), agency) > 0;
    }
}
