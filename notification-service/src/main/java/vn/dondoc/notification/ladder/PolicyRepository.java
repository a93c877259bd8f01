package vn.dondoc.notification.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** The tables {@code policies} and {@code rungs}. */
@ApplicationScoped
class PolicyRepository {

    private static final String SELECT = """
            select p.code, p.version, p.subject, p.urgency, p.origin, nullif(p.in_force_from, '-infinity'), p.changed_by,
                   p.reason,
                   (select cast(jsonb_agg(jsonb_build_object(
                            'code', r.code, 'anchor', r.anchor, 'unit', r.unit, 'amount', r.amount,
                            'condition', r.condition, 'recipients', r.recipients, 'channels', r.channels,
                            'tone', r.tone, 'anyTime', r.any_time) order by r.position) as text)
                    from rungs r where r.policy_code = p.code and r.policy_version = p.version)
            from policies p
            where p.is_current
            """;

    private static final String INSERT = """
            insert into policies (code, version, subject, urgency, origin, is_current, in_force_from, changed_by, reason)
            values (:code, :version, :subject, :urgency, :origin, true, :now, :by, :reason)
            """;

    /** What the version before had in the same form is in force since then. */
    private static final String INSERT_RUNGS = """
            insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients,
                               channels, tone, any_time, since)
            select :code, :version, r.rung ->> 'code', r.position, r.rung ->> 'anchor', r.rung ->> 'unit',
                   cast(r.rung ->> 'amount' as integer), r.rung ->> 'condition',
                   array(select jsonb_array_elements_text(r.rung -> 'recipients')),
                   array(select jsonb_array_elements_text(r.rung -> 'channels')),
                   r.rung ->> 'tone', cast(r.rung ->> 'anyTime' as boolean), coalesce(before.since, :now)
            from jsonb_array_elements(cast(:rungs as jsonb)) with ordinality as r (rung, position)
            left join rungs before
                on before.policy_code = :code
                and before.policy_version = :version - 1
                and before.code = r.rung ->> 'code'
                and before.anchor = r.rung ->> 'anchor'
                and before.unit = r.rung ->> 'unit'
                and before.amount = cast(r.rung ->> 'amount' as integer)
                and before.condition = r.rung ->> 'condition'
            """;

    private final Session session;
    private final ObjectMapper json;

    PolicyRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    List<PolicyResponse> list() {
        return session.createNativeQuery(SELECT + "order by p.code", Object[].class).getResultList().stream()
                .map(this::policy)
                .toList();
    }

    Optional<PolicyResponse> find(String code) {
        return session
                .createNativeQuery(SELECT + "and p.code = :code", Object[].class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::policy);
    }

    /** Whether another policy is for the same case. */
    boolean isTaken(String code, PolicyRequest policy) {
        return OneColumn.query(session, """
                        select exists (select from policies where is_current and code <> :code and subject = :subject
                            and urgency is not distinct from cast(:urgency as text)
                            and origin is not distinct from cast(:origin as text))
                        """, Boolean.class)
                .setParameter("code", code)
                .setParameter("subject", policy.subject().name())
                .setParameter("urgency", name(policy.urgency()))
                .setParameter("origin", name(policy.origin()))
                .getSingleResult();
    }

    void replace(String code, int version, PolicyRequest policy, String by, Instant now) {
        session.createNativeMutationQuery("update policies set is_current = false where code = :code and is_current")
                .setParameter("code", code)
                .executeUpdate();
        session.createNativeMutationQuery(INSERT)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("subject", policy.subject().name())
                .setParameter("urgency", name(policy.urgency()))
                .setParameter("origin", name(policy.origin()))
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("reason", policy.reason())
                .executeUpdate();
        session.createNativeMutationQuery(INSERT_RUNGS)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("rungs", write(policy.rungs()))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private PolicyResponse policy(@Nullable Object[] row) {
        String urgency = (String) row[3];
        String origin = (String) row[4];
        return new PolicyResponse(
                text(row[0]),
                (Integer) Objects.requireNonNull(row[1]),
                PolicyRequest.Subject.valueOf(text(row[2])),
                urgency == null ? null : PolicyRequest.Urgency.valueOf(urgency),
                origin == null ? null : PolicyRequest.Origin.valueOf(origin),
                (Instant) row[5],
                text(row[6]),
                text(row[7]),
                read(text(row[8])));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private List<Rung> read(String rungs) {
        try {
            return json.readValue(rungs, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rungs of a policy cannot be read", e);
        }
    }

    private String write(List<Rung> rungs) {
        try {
            return json.writeValueAsString(rungs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rungs could not be handed to the database", e);
        }
    }
}
