package vn.dondoc.notification.inboxstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.inbox.InboxNotice;
import vn.dondoc.notification.notice.NoticeFacts;

/** What a snapshot of the database does not show of an inbox. */
@ApplicationScoped
class NewsRepository {

    private static final UUID NONE = new UUID(0, 0);

    /** The range is the index's; what of it was visible already is at most what was under way at the snapshot. */
    static final String NEWS = "select n.id, n.assignment_id, n.agency_code, n.rung, n.read_at, "
            + "cast(pg_current_snapshot() as text), " + NoticeFacts.COLUMNS + """
            from notices n
            join follow_ups f on f.assignment_id = n.assignment_id
            where n.channel = 'INBOX' and n.written_by is not null
                and n.agency_code = :agency
                and n.written_by >= pg_snapshot_xmin(cast(:since as pg_snapshot))
                and not pg_visible_in_snapshot(n.written_by, cast(:since as pg_snapshot))
                and not (n.id <= :last and pg_visible_in_snapshot(n.written_by, cast(:until as pg_snapshot)))
            order by n.id
            limit :limit
            """;

    private final Session session;

    /** @param snapshot of the query that found it, the same for all of a page */
    record Found(InboxNotice notice, String snapshot) {}

    NewsRepository(Session session) {
        this.session = session;
    }

    String snapshot() {
        return OneColumn.query(session, "select cast(pg_current_snapshot() as text)", String.class)
                .getSingleResult();
    }

    List<Found> find(AgencyCode agency, NewsCursor cursor, int limit) {
        return session
                .createNativeQuery(NEWS, Object[].class)
                .setParameter("agency", agency.value())
                .setParameter("since", cursor.since())
                .setParameter("until", Objects.requireNonNullElse(cursor.until(), cursor.since()))
                .setParameter("last", Objects.requireNonNullElse(cursor.last(), NONE))
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(NewsRepository::found)
                .toList();
    }

    private static Found found(@Nullable Object[] row) {
        return new Found(
                new InboxNotice(
                        (UUID) Objects.requireNonNull(row[0]),
                        (UUID) Objects.requireNonNull(row[1]),
                        (String) Objects.requireNonNull(row[2]),
                        (String) Objects.requireNonNull(row[3]),
                        (Instant) row[4],
                        NoticeFacts.from(row, 6)),
                (String) Objects.requireNonNull(row[5]));
    }
}
