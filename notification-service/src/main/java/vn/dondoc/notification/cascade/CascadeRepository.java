package vn.dondoc.notification.cascade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;

/** The table {@code cascades}. */
@ApplicationScoped
class CascadeRepository {

    private static final String UPSERT = """
            insert into cascades as known (assignment_id, epoch, version, undecided_since, waits)
            select c."assignmentId", e.epoch, e.version, c."undecidedSince", case when c."undecidedSince" is null then 0 else 1 end
            from jsonb_to_recordset(cast(:events as jsonb)) as e (epoch bigint, version bigint, cascade jsonb)
            cross join jsonb_to_record(e.cascade) as c ("assignmentId" uuid, "undecidedSince" timestamptz)
            on conflict (assignment_id) do update
            set epoch = excluded.epoch, version = excluded.version, undecided_since = excluded.undecided_since,
                waits = known.waits + case when excluded.undecided_since is not null
                                                and excluded.undecided_since is distinct from known.undecided_since
                                           then 1 else 0 end
            where (excluded.epoch, excluded.version) > (known.epoch, known.version)
            returning assignment_id
            """;

    private final Session session;
    private final ObjectMapper json;

    CascadeRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The assignments of which it was news. */
    List<UUID> upsert(List<CascadeEvent> events) {
        return OneColumn.query(session, UPSERT, UUID.class)
                .setParameter("events", write(events))
                .getResultList();
    }

    /** The follow-ups come first in the order of locks. */
    void holdFollowUps(List<UUID> assignments) {
        OneColumn.query(
                        session,
                        "select 1 from follow_ups where assignment_id = any(:ids) order by assignment_id for no key update",
                        Integer.class)
                .setParameter("ids", assignments.toArray(UUID[]::new))
                .getResultList();
    }

    private String write(List<CascadeEvent> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events could not be handed to the database", e);
        }
    }
}
