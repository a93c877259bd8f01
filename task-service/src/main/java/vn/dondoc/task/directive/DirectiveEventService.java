package vn.dondoc.task.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.frame.DocumentGate;

/**
 * Takes over newer states of directives, a batch with one statement, and tells of it in the same transaction. Rows are taken in
 * the order of their ids, as by those who hold several until their own transaction ends.
 */
@ApplicationScoped
public class DirectiveEventService {

    private static final String UPSERT = """
            insert into directives as d (id, epoch, version, state, body, number, type, issuer, directing_authority,
                                         issued_on, urgency, subject, text, text_truncated, supersessions, answers,
                                         arrived_on, registered_at, breakdown_due)
            select id, epoch, version, state, body, "normalisedNumber", type, issuer, "directingAuthority", "issuedOn",
                   urgency, subject, text, "textTruncated", coalesce(supersessions, '[]'),
                   array(select distinct cast(r ->> 'directiveId' as uuid)
                         from jsonb_array_elements(coalesce(relations, '[]')) as r
                         where r ->> 'kind' = 'ANSWERS' and r ->> 'directiveId' is not null),
                   cast(arrival ->> 'on' as date), "registeredAt",
                   -- Of the types that may give work; and a purge must be followed by what was proposed.
                   state = 'REGISTERED' and coalesce(text, '') <> ''
                       and type <> all (cast(:withoutWork as text[]))
                   or state = 'PURGED'
            from jsonb_to_recordset(cast(:events as jsonb)) as e (
                id uuid, epoch bigint, version bigint, state text, body text, "normalisedNumber" text, type text,
                issuer text, "directingAuthority" text, "issuedOn" date, urgency text, subject text, text text,
                "textTruncated" boolean, supersessions jsonb, relations jsonb, arrival jsonb, "registeredAt" timestamptz)
            order by id
            on conflict (id) do update
            set epoch = excluded.epoch, version = excluded.version, state = excluded.state, body = excluded.body,
                number = excluded.number, type = excluded.type, issuer = excluded.issuer,
                directing_authority = excluded.directing_authority, issued_on = excluded.issued_on,
                urgency = excluded.urgency, subject = excluded.subject, text = excluded.text,
                text_truncated = excluded.text_truncated, supersessions = excluded.supersessions,
                answers = excluded.answers,
                arrived_on = excluded.arrived_on, registered_at = excluded.registered_at,
                breakdown_due = excluded.breakdown_due
                    and (d.breakdown_due
                         or (excluded.state, excluded.text, excluded.type, excluded.issuer, excluded.issued_on)
                            is distinct from (d.state, d.text, d.type, d.issuer, d.issued_on))
            -- What was purged stays so, whatever is told of it later or again.
            where (excluded.epoch, excluded.version) > (d.epoch, d.version) and d.state <> 'PURGED'
            """;

    private static final String[] WITHOUT_WORK =
            DocumentGate.withoutWork().stream().map(DocumentType::code).toArray(String[]::new);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<DirectivesTold> told;

    DirectiveEventService(EntityManager entities, ObjectMapper json, Event<DirectivesTold> told) {
        this.entities = entities;
        this.json = json;
        this.told = told;
    }

    @Transactional
    public void apply(List<DirectiveRegistered> events) {
        try {
            entities.createNativeQuery(UPSERT)
                    .setParameter("events", json.writeValueAsString(events))
                    .setParameter("withoutWork", WITHOUT_WORK)
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        told.fire(
                new DirectivesTold(events.stream().map(DirectiveRegistered::id).toList()));
    }
}
