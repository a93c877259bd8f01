package vn.dondoc.notification.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** The table {@code holds}, and what it covers. */
@ApplicationScoped
class HoldRepository implements PanacheRepositoryBase<Hold, UUID> {

    private static final UUID NEWEST = new UUID(-1L, -1L);

    private final Session session;

    HoldRepository(Session session) {
        this.session = session;
    }

    Optional<Hold> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. @param bodies null: of all */
    List<Hold> page(@Nullable Collection<String> bodies, boolean running, @Nullable UUID before, int limit) {
        String which = "id < ?1" + (running ? " and endedAt is null" : "") + (bodies == null ? "" : " and body in ?2");
        UUID from = before == null ? NEWEST : before;
        return (bodies == null
                        ? find(which + " order by id desc", from)
                        : find(which + " order by id desc", from, bodies))
                .range(0, limit - 1)
                .list();
    }

    /** Those whose time has come and that nobody has ended. */
    List<Hold> findOver(Instant now) {
        return find("endedAt is null and until <= ?1", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isAnyOver(Instant now) {
        return count("endedAt is null and until <= ?1", now) > 0;
    }

    /** The open follow-ups it stops. */
    List<UUID> covered(HoldScope scope, String key) {
        String column = switch (scope) {
            case ASSIGNMENT -> "assignment_id = cast(:key as uuid)";
            case AGENCY -> "agency_code = :key";
            case DIRECTIVE -> "directive_id = cast(:key as uuid)";
        };
        return OneColumn.query(
                        session,
                        "select assignment_id from follow_ups where is_open and tracked and " + column,
                        UUID.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** The bodies whose work it is, and the agencies that have it. */
    List<String> bodiesOf(HoldScope scope, UUID key) {
        String column = scope == HoldScope.ASSIGNMENT ? "assignment_id" : "directive_id";
        return OneColumn.query(
                        session,
                        "select distinct split_part(assigned_by_code, '.', 1) from follow_ups where tracked and "
                                + column + " = :key order by 1",
                        String.class)
                .setParameter("key", key)
                .getResultList();
    }
}
