package vn.dondoc.notification.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;

/** The table {@code agencies}. */
@ApplicationScoped
class AgencyRepository {

    private static final String UPSERT = """
            insert into agencies as known (code, epoch, version, name, kind, valid_from, valid_to, successors)
            select a.code, e.epoch, e.version, a.name, a.kind, a."validFrom", a."validTo", coalesce(a.successors, '{}')
            from jsonb_to_recordset(cast(:events as jsonb)) as e (epoch bigint, version bigint, agency jsonb),
                 jsonb_to_record(e.agency) as a (code text, name text, kind text, "validFrom" date, "validTo" date,
                                                 successors text[])
            on conflict (code) do update
            set epoch = excluded.epoch, version = excluded.version, name = excluded.name, kind = excluded.kind,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors
            where (excluded.epoch, excluded.version) > (known.epoch, known.version)
                or (excluded.epoch, excluded.version) = (known.epoch, known.version) and known.successors is null
            """;

    /** The table has some hundreds of rows, and is asked only about what is not the agency's own. */
    private static final String SUCCEEDS = """
            with recursive before (code) as (
                select a.code from agencies a where :successor = any(a.successors)
                union
                select a.code from agencies a join before b on b.code = any(a.successors)
            )
            select exists (select from before where code = :predecessor)
            """;

    private final Session session;
    private final ObjectMapper json;

    AgencyRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void upsert(List<AgencyEvent> events) {
        session.createNativeMutationQuery(UPSERT)
                .setParameter("events", write(events))
                .executeUpdate();
    }

    boolean exists(AgencyCode agency) {
        return OneColumn.query(session, "select exists (select from agencies where code = :code)", Boolean.class)
                .setParameter("code", agency.value())
                .getSingleResult();
    }

    /** Whether one agency took the place of the other, be it by way of others in between. */
    boolean succeeds(String successor, AgencyCode predecessor) {
        return OneColumn.query(session, SUCCEEDS, Boolean.class)
                .setParameter("successor", successor)
                .setParameter("predecessor", predecessor.value())
                .getSingleResult();
    }

    boolean hold(AgencyCode agency) {
        return !OneColumn.query(session, "select 1 from agencies where code = :code for no key update", Integer.class)
                .setParameter("code", agency.value())
                .getResultList()
                .isEmpty();
    }

    private String write(List<AgencyEvent> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events could not be handed to the database", e);
        }
    }
}
