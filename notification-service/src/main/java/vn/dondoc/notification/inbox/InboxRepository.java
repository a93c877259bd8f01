package vn.dondoc.notification.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.notice.NoticeFacts;

/** The rows of {@code notices} whose channel is the inbox. */
@ApplicationScoped
class InboxRepository {

    /** Above every UUIDv7 there will be. */
    private static final UUID NEWEST = new UUID(-1L, -1L);

    private static final String SELECT = "select n.id, n.assignment_id, n.agency_code, n.rung, n.read_at, "
            + NoticeFacts.COLUMNS
            + "from notices n join follow_ups f on f.assignment_id = n.assignment_id where n.channel = 'INBOX' ";

    static final String PAGE =
            SELECT + "and n.agency_code = :agency and n.id < :before order by n.id desc limit :limit";

    static final String UNREAD_PAGE = SELECT
            + "and n.read_at is null and n.agency_code = :agency and n.id < :before order by n.id desc limit :limit";

    /** Only what is unread is looked at, by its index. */
    static final String COUNT_UNREAD = """
            select n.tone, coalesce(f.urgency, 'NONE'), count(*)
            from notices n
            join follow_ups f on f.assignment_id = n.assignment_id
            where n.channel = 'INBOX' and n.read_at is null and n.agency_code = :agency
            group by n.tone, coalesce(f.urgency, 'NONE')
            """;

    static final String MARK_UP_TO = """
            update notices set read_at = :now
            where channel = 'INBOX' and read_at is null and agency_code = :agency and id <= :upTo
            """;

    private static final String MARK = """
            update notices set read_at = :now
            where channel = 'INBOX' and read_at is null and agency_code = :agency and id = any(:ids)
            """;

    private static final String FIND = SELECT + "and n.id = :id for no key update of n";

    private final Session session;

    InboxRepository(Session session) {
        this.session = session;
    }

    /** @param before the last one seen, or null to begin with the newest */
    List<InboxNotice> page(AgencyCode agency, boolean unread, @Nullable UUID before, int limit) {
        return session
                .createNativeQuery(unread ? UNREAD_PAGE : PAGE, Object[].class)
                .setParameter("agency", agency.value())
                .setParameter("before", before == null ? NEWEST : before)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(InboxRepository::notice)
                .toList();
    }

    /** Who else wants to mark it waits until the transaction ends. */
    Optional<InboxNotice> findForMarking(UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(InboxRepository::notice);
    }

    void markRead(UUID id, Instant now) {
        session.createNativeMutationQuery("update notices set read_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @return how many nobody had read before */
    int markRead(AgencyCode agency, List<UUID> ids, Instant now) {
        return session.createNativeMutationQuery(MARK)
                .setParameter("agency", agency.value())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** @return how many nobody had read before */
    int markReadUpTo(AgencyCode agency, UUID upTo, Instant now) {
        return session.createNativeMutationQuery(MARK_UP_TO)
                .setParameter("agency", agency.value())
                .setParameter("upTo", upTo)
                .setParameter("now", now)
                .executeUpdate();
    }

    UnreadCounts countUnread(AgencyCode agency) {
        List<Unread> groups = session.createNativeQuery(COUNT_UNREAD, Unread.class)
                .setParameter("agency", agency.value())
                .getResultList();
        return new UnreadCounts(
                groups.stream().mapToLong(Unread::number).sum(),
                sums(groups, Unread::tone),
                sums(groups, Unread::urgency));
    }

    private static Map<String, Long> sums(List<Unread> groups, Function<Unread, String> by) {
        return groups.stream().collect(groupingBy(by, TreeMap::new, summingLong(Unread::number)));
    }

    private record Unread(String tone, String urgency, long number) {}

    private static InboxNotice notice(@Nullable Object[] row) {
        return new InboxNotice(
                (UUID) Objects.requireNonNull(row[0]),
                (UUID) Objects.requireNonNull(row[1]),
                (String) Objects.requireNonNull(row[2]),
                (String) Objects.requireNonNull(row[3]),
                (Instant) row[4],
                NoticeFacts.from(row, 5));
    }
}
