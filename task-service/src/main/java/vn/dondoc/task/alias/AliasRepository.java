package vn.dondoc.task.alias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.directive.Directive;

/** Learnt aliases; any number is seen or looked up with one statement. */
@ApplicationScoped
class AliasRepository implements PanacheRepositoryBase<AliasProposal, UUID> {

    /** In the order of the key, as by others who see the same at the same time. */
    private static final String SEE = """
            insert into alias_proposals as a (id, version, body, phrase, phrase_key, agency_code, seen, first_seen_on,
                                              last_directive_id, last_seen_at, state)
            select uuidv7(), 0, :body, s.phrase, s.key, s.agency, 1, :day, :directive, :now, 'WAITING'
            from jsonb_to_recordset(cast(:seen as jsonb)) as s (phrase text, key text, agency text)
            order by s.key, s.agency
            on conflict (body, phrase_key, agency_code) do update
            set seen = a.seen + 1, first_seen_on = least(a.first_seen_on, excluded.first_seen_on),
                last_directive_id = excluded.last_directive_id, last_seen_at = excluded.last_seen_at
            """;

    /** An agency that does not exist on the day is not meant. */
    static final String APPROVED = """
            select p.phrase_key, p.agency_code
            from alias_proposals p join agencies a on a.code = p.agency_code
            where p.body = :body and p.state = 'APPROVED' and p.phrase_key = any(:keys) and p.valid_from <= :day
                  and a.valid_from <= :day and coalesce(a.valid_to >= :day, true)
            """;

    /** One phrase that was taken for an agency. */
    record Seen(String phrase, String key, String agency) {}

    private final ObjectMapper json;

    AliasRepository(ObjectMapper json) {
        this.json = json;
    }

    /** @param day the document's */
    void see(Directive directive, LocalDate day, List<Seen> seen, Instant now) {
        getSession()
                .createNativeMutationQuery(SEE)
                .setParameter("body", directive.body())
                .setParameter("day", day)
                .setParameter("directive", directive.id())
                .setParameter("now", now)
                .setParameter("seen", write(seen))
                .executeUpdate();
    }

    /** Codes by key. */
    Map<String, String> findApproved(String body, Collection<String> keys, LocalDate day) {
        return getSession()
                .createNativeQuery(APPROVED, Tuple.class)
                .setParameter("body", body)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    boolean isApprovedForAnother(AliasProposal proposal) {
        return count(
                        "body = ?1 and phraseKey = ?2 and state = ?3 and id <> ?4",
                        proposal.body(),
                        proposal.phraseKey(),
                        AliasState.APPROVED,
                        proposal.id())
                > 0;
    }

    /** The oldest first. */
    List<AliasProposal> findPage(String body, AliasState state, @Nullable UUID after, int number) {
        return (after == null
                        ? find("body = ?1 and state = ?2 order by id", body, state)
                        : find("body = ?1 and state = ?2 and id > ?3 order by id", body, state, after))
                .page(0, number)
                .list();
    }

    Optional<AliasProposal> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private String write(List<Seen> seen) {
        try {
            return json.writeValueAsString(seen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("aliases could not be handed to the database", e);
        }
    }
}
