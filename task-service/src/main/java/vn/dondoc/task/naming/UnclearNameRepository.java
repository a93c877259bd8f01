package vn.dondoc.task.naming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.directive.Directive;

/** Unclear names; all of a directive with one statement. */
@ApplicationScoped
class UnclearNameRepository implements PanacheRepositoryBase<UnclearName, UUID> {

    /** What was decided stays decided, though the text is read again. */
    private static final String RAISE = """
            insert into unclear_names as u (id, version, directive_id, body, phrase, candidates, state, raised_at)
            select uuidv7(), 0, :directive, :body, n.phrase, n.candidates, 'WAITING', :now
            from jsonb_to_recordset(cast(:names as jsonb)) as n (phrase text, candidates text[])
            on conflict (directive_id, phrase) do update
            set state = 'WAITING', candidates = excluded.candidates, version = u.version + 1
            where u.state = 'LAPSED' or u.state = 'WAITING' and u.candidates <> excluded.candidates
            returning u.id, u.phrase
            """;

    private static final String LAPSE = """
            update unclear_names set state = 'LAPSED', look_again = false, version = version + 1
            where directive_id = :directive and state = 'WAITING' and phrase <> all(:named)
            returning id
            """;

    record Raised(UUID id, String phrase) {}

    private record Name(String phrase, List<String> candidates) {}

    private final ObjectMapper json;

    UnclearNameRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Those that wait from now on, or for another choice than before. */
    List<Raised> raise(Directive directive, Map<String, List<String>> names, Instant now) {
        List<Name> rows = names.entrySet().stream()
                .map(name -> new Name(name.getKey(), name.getValue()))
                .toList();
        return getSession()
                .createNativeQuery(RAISE, Tuple.class)
                .setParameter("directive", directive.id())
                .setParameter("body", directive.body())
                .setParameter("now", now)
                .setParameter("names", write(rows))
                .getResultList()
                .stream()
                .map(row -> new Raised(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    /** Ids of those that waited and are not named any more. */
    List<UUID> lapse(UUID directive, Collection<String> named) {
        return OneColumn.query(getSession(), LAPSE, UUID.class)
                .setParameter("directive", directive)
                .setParameter("named", named.toArray(String[]::new))
                .getResultList();
    }

    /** Nothing of the text stays. */
    void forget(UUID directive) {
        getSession()
                .createNativeMutationQuery("update unclear_names set phrase = cast(id as text), version = version + 1 "
                        + "where directive_id = :directive")
                .setParameter("directive", directive)
                .executeUpdate();
    }

    List<UnclearName> findOfDirective(UUID directive) {
        return list("directiveId = ?1 order by id", directive);
    }

    Optional<UnclearName> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Something was told that may make any of those that wait clear. */
    void lookAgain() {
        getSession()
                .createNativeMutationQuery(
                        "update unclear_names set look_again = true where state = 'WAITING' and not look_again")
                .executeUpdate();
    }

    List<UUID> findToLookAtAgain() {
        return OneColumn.query(
                        getSession(),
                        "select distinct directive_id from unclear_names where look_again order by directive_id",
                        UUID.class)
                .getResultList();
    }

    void lookedAt(Collection<UUID> directives) {
        getSession()
                .createNativeMutationQuery(
                        "update unclear_names set look_again = false where look_again and directive_id = any(:directives)")
                .setParameter("directives", directives.toArray(UUID[]::new))
                .executeUpdate();
    }

    private String write(List<Name> names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names could not be handed to the database", e);
        }
    }
}
