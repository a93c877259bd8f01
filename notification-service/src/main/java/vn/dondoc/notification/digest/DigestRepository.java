package vn.dondoc.notification.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.notification.notice.NoticeFacts;

/** The table {@code digests}, as what is made and as a queue. The queue's times are the machine's, not business time. */
@ApplicationScoped
class DigestRepository {

    /** Whoever already has the day's digest keeps what came since for the next one; so does whose agency has the day off. */
    static final String GATHER = """
            with waiting as (
                select distinct on (n.recipient) n.recipient, n.agency_code, n.agency_name, coalesce(n.language, 'vi') as language
                from notices n
                where n.merged
                    and n.state = 'QUEUED'
                    and n.digest_id is null
                    and not exists (
                        select from digests d where d.kind = 'DAILY' and d.recipient = n.recipient and d.for_day = cast(:day as date))
                    -- What an address that bounces was to have goes to another (see bounce).
                    and not exists (
                        select from bouncing_addresses b where b.address = lower(n.recipient) and b.state = 'BOUNCING')
                order by n.recipient, n.id
            ),
            made as (
                insert into digests (kind, recipient, owner_code, owner_name, for_day, language, state, created_at)
                select 'DAILY', recipient, agency_code, agency_name, cast(:day as date), language, 'QUEUED', :now
                from waiting
                cross join lateral office_day(agency_code, cast(:day as date)) as today
                where today.is_working
                on conflict do nothing
                returning id, recipient
            )
            update notices n
            set digest_id = made.id
            from made
            where n.recipient = made.recipient and n.merged and n.state = 'QUEUED' and n.digest_id is null
            """;

    static final String CLAIM = """
            with next as materialized (
                select id
                from digests
                where state = 'QUEUED' and available_at <= clock_timestamp()
                    and not exists (
                        select from bouncing_addresses b where b.address = lower(digests.recipient) and b.state = 'BOUNCING')
                order by available_at
                limit 1
                for update skip locked
            )
            update digests d
            set claim = :claim, attempts = d.attempts + 1,
                available_at = clock_timestamp() + make_interval(secs => :leaseSeconds)
            from next
            where d.id = next.id
            returning d.id, d.claim, d.attempts, d.kind, d.recipient, d.owner_name, d.for_day, cast(d.content as text),
                d.language
            """;

    /** As of the day and the moment of the digest: one that was written on Friday must not call five days what on Monday is four. */
    private static final String NOTICES = "select f.assignment_id, " + NoticeFacts.COLUMNS + """
            from digests d
            cross join lateral (
                select w.id, w.assignment_id, w.anchor, w.agency_name, w.due_on, w.due_at, w.due_has_hour, w.deadline_phrase,
                       w.condition, w.recipient_function, w.tone, w.language, d.created_at
                from notices w
                where w.digest_id = d.id and w.state = 'QUEUED'
            ) as told
            join follow_ups f on f.assignment_id = told.assignment_id
            left join lateral office_day(f.agency_code, d.for_day) as today on true
            left join lateral office_day(f.agency_code, told.due_on) as due_day on true
            cross join lateral (select told.*, today.number - due_day.number as working_days_late) as n
            where d.id = :id
            order by f.due_at nulls last, f.assignment_id, n.id
            """;

    static final String IS_MADE =
            "select exists (select from digests where kind = :kind and for_day = cast(:forDay as date))";

    private final Session session;
    private final ObjectMapper json;

    DigestRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** How many notices found their digest. */
    int gather(LocalDate day, Instant now) {
        return session.createNativeMutationQuery(GATHER)
                .setParameter("day", day.toString())
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isAnythingDue(Instant now) {
        return OneColumn.query(
                        session,
                        "select exists (select from obligations where state = 'PLANNED' and fires_at <= :now)",
                        Boolean.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    boolean isMade(DigestKind kind, LocalDate forDay) {
        return OneColumn.query(session, IS_MADE, Boolean.class)
                .setParameter("kind", kind.name())
                .setParameter("forDay", forDay.toString())
                .getSingleResult();
    }

    /** Kept even where nobody reads it, so that it is not reckoned again all day. */
    void markMade(DigestKind kind, LocalDate forDay, Instant now) {
        session.createNativeMutationQuery("""
                        insert into digests (kind, recipient, owner_code, owner_name, for_day, content, state, created_at, settled_at)
                        values (:kind, '', '', '', cast(:forDay as date), '[]', 'CANCELLED', :now, :now)
                        on conflict do nothing
                        """)
                .setParameter("kind", kind.name())
                .setParameter("forDay", forDay.toString())
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isWorkingDay(LocalDate day) {
        return OneColumn.query(
                        session, "select is_working from working_days where day = cast(:day as date)", Boolean.class)
                .setParameter("day", day.toString())
                .getSingleResult();
    }

    /** The last working day before the given one, or the first one from it on. */
    LocalDate workingDay(LocalDate day, boolean before) {
        String sql = before
                ? "select max(day) from working_days where is_working and day < cast(:day as date)"
                : "select min(day) from working_days where is_working and day >= cast(:day as date)";
        return OneColumn.query(session, sql, LocalDate.class)
                .setParameter("day", day.toString())
                .getSingleResult();
    }

    List<ClaimedDigest> claim(UUID claim, Duration lease) {
        return session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("claim", claim)
                .setParameter("leaseSeconds", lease.toMillis() / 1000.0)
                .getResultList()
                .stream()
                .map(this::digest)
                .toList();
    }

    /** The follow-ups come before their notices in the order of locks, and serialise their events. */
    void holdFollowUps(UUID digest) {
        OneColumn.query(session, """
                        select 1 from follow_ups
                        where assignment_id in (select assignment_id from notices where digest_id = :id)
                        order by assignment_id for no key update
                        """, Integer.class).setParameter("id", digest).getResultList();
    }

    boolean settle(ClaimedDigest digest, String state, Instant now, @Nullable String failure) {
        return session.createNativeMutationQuery("""
                        update digests set state = :state, settled_at = :now, failure = :failure, claim = null
                        where id = :id and claim = :claim and state = 'QUEUED'
                        """)
                        .setParameter("state", state)
                        .setParameter("now", now)
                        .setParameter("failure", failure)
                        .setParameter("id", digest.id())
                        .setParameter("claim", digest.claim())
                        .executeUpdate()
                > 0;
    }

    /** Its notices, now called what it is called. */
    List<UUID> settleNotices(UUID digest, String state, Instant now, @Nullable String failure) {
        return OneColumn.query(session, """
                        update notices set state = :state, settled_at = :now, failure = :failure
                        where digest_id = :id and state = 'QUEUED'
                        returning id
                        """, UUID.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("failure", failure)
                .setParameter("id", digest)
                .getResultList();
    }

    void postpone(ClaimedDigest digest, Duration pause, String failure) {
        session.createNativeMutationQuery("""
                        update digests
                        set available_at = clock_timestamp() + make_interval(secs => :seconds), claim = null, failure = :failure
                        where id = :id and claim = :claim and state = 'QUEUED'
                        """)
                .setParameter("seconds", pause.toMillis() / 1000.0)
                .setParameter("failure", failure)
                .setParameter("id", digest.id())
                .setParameter("claim", digest.claim())
                .executeUpdate();
    }

    private ClaimedDigest digest(@Nullable Object[] row) {
        UUID id = (UUID) Objects.requireNonNull(row[0]);
        DigestKind kind = DigestKind.valueOf((String) row[3]);
        return new ClaimedDigest(
                id,
                (UUID) Objects.requireNonNull(row[1]),
                (Integer) Objects.requireNonNull(row[2]),
                kind,
                (String) Objects.requireNonNull(row[4]),
                (String) Objects.requireNonNull(row[5]),
                (LocalDate) Objects.requireNonNull(row[6]),
                (String) Objects.requireNonNull(row[8]),
                kind == DigestKind.DAILY ? tasks(id) : List.of(),
                kind == DigestKind.WEEKLY || kind == DigestKind.MONTHLY
                        ? read((String) row[7], new TypeReference<List<Standing>>() {})
                        : List.of(),
                kind == DigestKind.LETTERS
                        ? read((String) row[7], new TypeReference<List<DraftedLetter>>() {})
                        : List.of());
    }

    private List<GatheredTask> tasks(UUID digest) {
        Map<UUID, List<NoticeFacts>> told = new LinkedHashMap<>();
        for (Object[] row : session.createNativeQuery(NOTICES, Object[].class)
                .setParameter("id", digest)
                .getResultList()) {
            told.computeIfAbsent((UUID) Objects.requireNonNull(row[0]), task -> new ArrayList<>())
                    .add(NoticeFacts.from(row, 1));
        }
        return told.values().stream().map(GatheredTask::new).toList();
    }

    private <T> List<T> read(@Nullable String content, TypeReference<List<T>> type) {
        try {
            return json.readValue(Objects.requireNonNull(content), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a digest tells cannot be read", e);
        }
    }
}
