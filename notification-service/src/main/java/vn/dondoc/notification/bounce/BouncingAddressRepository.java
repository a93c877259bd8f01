package vn.dondoc.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;

/** The table {@code bouncing_addresses}, as people see it: each those of the agencies they may see. */
@ApplicationScoped
class BouncingAddressRepository {

    /** Above every UUIDv7 there will be. */
    private static final UUID NEWEST = new UUID(-1L, -1L);

    private static final String SELECT = """
            select a.id, a.address, a.state, a.soft_bounces, a.last_bounce_at, a.last_reason, a.bouncing_since, a.cleared_at
            from bouncing_addresses a
            where (:all or exists (
                    select from (
                        select c.agency_code from contacts c where lower(c.email) = a.address
                        union all
                        select p.agency_code from contact_points p where lower(p.email) = a.address
                    ) as of (agency_code)
                    where of.agency_code = any(:codes) or split_part(of.agency_code, '.', 1) = any(:bodies)))
            """;

    private static final String PAGE =
            SELECT + " and a.state = :state and a.id < :before order by a.id desc limit :limit";
    private static final String FIND = SELECT + " and a.id = :id for no key update of a";

    private final Session session;

    BouncingAddressRepository(Session session) {
        this.session = session;
    }

    List<BouncingAddressResponse> page(Caller caller, String state, @Nullable UUID before, int limit) {
        return scoped(PAGE, caller)
                .setParameter("state", state)
                .setParameter("before", before == null ? NEWEST : before)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Who else wants to clear it waits until the transaction ends. */
    Optional<BouncingAddressResponse> findForChange(Caller caller, UUID id) {
        return scoped(FIND, caller).setParameter("id", id).getResultStream().findFirst();
    }

    void clear(UUID id, Instant now) {
        session.createNativeMutationQuery("""
                        update bouncing_addresses
                        set state = 'CLEARED', soft_bounces = 0, bouncing_since = null, cleared_at = :now
                        where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    private NativeQuery<BouncingAddressResponse> scoped(String sql, Caller caller) {
        String[] bodies = caller.onlyAgency().isPresent()
                ? new String[0]
                : caller.bodies().toArray(String[]::new);
        return session.createNativeQuery(sql, BouncingAddressResponse.class)
                .setParameter("all", caller.has(Role.ADMIN))
                .setParameter("codes", caller.onlyAgency().stream().toArray(String[]::new))
                .setParameter("bodies", bodies);
    }
}
