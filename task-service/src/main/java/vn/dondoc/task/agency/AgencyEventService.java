package vn.dondoc.task.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Takes over newer states of agencies, a batch with one statement, and tells of it in the same transaction. Rows are taken in
 * the order of their codes, as by those who hold several until their own transaction ends.
 */
@ApplicationScoped
public class AgencyEventService {

    private static final String UPSERT = """
            insert into agencies as a (code, epoch, version, name, kind, valid_from, valid_to, successors)
            select code, epoch, version, name, kind, "validFrom", "validTo", coalesce(successors, '{}')
            from jsonb_to_recordset(cast(:events as jsonb)) as e (
                code text, epoch bigint, version bigint, name text, kind text, "validFrom" date, "validTo" date,
                successors text[])
            order by code
            on conflict (code) do update
            set epoch = excluded.epoch, version = excluded.version, name = excluded.name, kind = excluded.kind,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors
            where (excluded.epoch, excluded.version) > (a.epoch, a.version)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<AgenciesTold> told;

    AgencyEventService(EntityManager entities, ObjectMapper json, Event<AgenciesTold> told) {
        this.entities = entities;
        this.json = json;
        this.told = told;
    }

    @Transactional
    public void apply(List<AgencyChanged> events) {
        try {
            entities.createNativeQuery(UPSERT)
                    .setParameter("events", json.writeValueAsString(events))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        told.fire(new AgenciesTold(events.stream().map(AgencyChanged::code).toList()));
    }
}
