package vn.dondoc.task.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Appends what is not what was kept last, any number with one statement. */
@ApplicationScoped
class StandingRepository {

    /** What is known first holds from ever: nothing was counted before it. */
    private static final String KEEP_NAMES = """
            insert into agency_names (code, recorded_from, name, kind)
            select a.code, case when kept.code is null then '-infinity' else cast(:now as timestamptz) end, a.name, a.kind
            from agencies a
            left join lateral (select n.code, n.name, n.kind from agency_names n where n.code = a.code
                               order by n.recorded_from desc limit 1) kept on true
            where a.code = any(:codes) and (kept.name, kept.kind) is distinct from (a.name, a.kind)
            on conflict do nothing
            """;

    private static final String KEEP_LEADERS = """
            insert into directing_leaders (directive_id, recorded_from, leader)
            select d.id, case when kept.directive_id is null then '-infinity' else cast(:now as timestamptz) end,
                   d.directing_authority
            from directives d
            left join lateral (select l.directive_id, l.leader from directing_leaders l where l.directive_id = d.id
                               order by l.recorded_from desc limit 1) kept on true
            where d.id = any(:ids)
                  and (kept.directive_id is null or kept.leader is distinct from d.directing_authority)
            on conflict do nothing
            """;

    private final EntityManager entities;

    StandingRepository(EntityManager entities) {
        this.entities = entities;
    }

    void keepNames(Collection<String> codes, Instant now) {
        entities.createNativeQuery(KEEP_NAMES)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    void keepLeaders(Collection<UUID> directives, Instant now) {
        entities.createNativeQuery(KEEP_LEADERS)
                .setParameter("ids", directives.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
