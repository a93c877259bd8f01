package vn.dondoc.notification.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeFacts;

/** The table {@code digests}, as what is made and as a queue. The queue's times are the machine's, not business time. */
@ApplicationScoped
class DigestRepository {

    /** Whoever already has the day's digest keeps what came since for the next one; so does whose agency has the day off. */
    static final String GATHER = """
            with waiting as (
                select distinct on (n.recipient) n.recipient, n.agency_code, n.agency_name
                from notices n
                where n.merged
                    and n.state = 'QUEUED'
                    and n.digest_id is null
                    and not exists (
                        select from digests d where d.kind = 'DAILY' and d.recipient = n.recipient and d.for_day = cast(:day as date))
                order by n.recipient, n.id
            ),
            made as (
                insert into digests (kind, recipient, owner_code, owner_name, for_day, state, created_at)
                select 'DAILY', recipient, agency_code, agency_name, cast(:day as date), 'QUEUED', :now
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

    /**
     * The office's report, to each whom it concerns. Of a period: what is open, and what was closed in it. What was reported in
     * time is in time, whenever it is accepted.
     */
    private static final String REPORT = """
            with standing as (
                select f.assigned_by_code as owner, f.agency_code, coalesce(g.name, min(f.agency_name)) as agency_name,
                       count(*) as total,
                       count(*) filter (where f.closed_at is not null and coalesce(f.submitted_at, f.closed_at) < f.due_at)
                           as done_in_time,
                       count(*) filter (where f.closed_at is not null and coalesce(f.submitted_at, f.closed_at) >= f.due_at)
                           as done_late,
                       count(*) filter (where f.closed_at is null and coalesce(f.submitted_at, :now) < f.due_at) as open_in_time,
                       count(*) filter (where f.closed_at is null and coalesce(f.submitted_at, :now) >= f.due_at) as open_overdue,
                       count(*) filter (where f.due_at is null) as without_deadline,
                       count(*) filter (where f.closed_at is null and f.due_at > :now and f.due_at <= :soon
                                            and f.state <> 'SUBMITTED') as due_soon,
                       count(*) filter (where f.state = 'ASSIGNED' and f.acknowledged_at is null) as unacknowledged,
                       count(*) filter (where f.waiting_for is not null) as waiting
                from follow_ups f
                left join agencies g on g.code = f.agency_code
                where f.kind = 'ASSIGNMENT'
                    and f.role = 'LEAD'
                    and f.tracked
                    and f.issued_at < :until
                    and (f.is_open or f.state = 'COMPLETED' and f.closed_at >= :since and f.closed_at < :until)
                group by f.assigned_by_code, f.agency_code, g.name
            ),
            report as (
                select owner, jsonb_agg(jsonb_build_object(
                           'agencyName', agency_name, 'total', total, 'doneInTime', done_in_time, 'doneLate', done_late,
                           'openInTime', open_in_time, 'openOverdue', open_overdue, 'withoutDeadline', without_deadline,
                           'dueSoon', due_soon, 'unacknowledged', unacknowledged, 'waiting', waiting)
                           order by open_overdue desc, agency_name) as content
                from standing
                group by owner
            ),
            reader as (
                select distinct p.agency_code as owner, p.email
                from contact_points p
                where p.function = any(:functions)
                    and p.valid_from <= cast(:day as date)
                    and (p.valid_to is null or p.valid_to >= cast(:day as date))
                union
                select c.agency_code, c.email from contacts c
                where not exists (
                    select from contact_points p
                    where p.agency_code = c.agency_code
                        and p.function = any(:functions)
                        and p.valid_from <= cast(:day as date)
                        and (p.valid_to is null or p.valid_to >= cast(:day as date)))
            )
            insert into digests (kind, recipient, owner_code, owner_name, for_day, content, state, created_at)
            select :kind, reader.email, report.owner, coalesce(g.name, report.owner), cast(:forDay as date), report.content,
                   'QUEUED', :now
            from report
            join reader on reader.owner = report.owner
            left join agencies g on g.code = report.owner
            on conflict do nothing
            """;

    static final String CLAIM = """
            with next as materialized (
                select id
                from digests
                where state = 'QUEUED' and available_at <= clock_timestamp()
                order by available_at
                limit 1
                for update skip locked
            )
            update digests d
            set claim = :claim, attempts = d.attempts + 1,
                available_at = clock_timestamp() + make_interval(secs => :leaseSeconds)
            from next
            where d.id = next.id
            returning d.id, d.claim, d.attempts, d.kind, d.recipient, d.owner_name, d.for_day, cast(d.content as text)
            """;

    private static final String NOTICES = "select " + NoticeFacts.COLUMNS + """
            from notices n
            join follow_ups f on f.assignment_id = n.assignment_id
            where n.digest_id = :id and n.state = 'QUEUED'
            order by f.due_at nulls last, n.id
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
        return session.createNativeQuery(
                        "select exists (select from obligations where state = 'PLANNED' and fires_at <= :now)",
                        Boolean.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    boolean isMade(DigestKind kind, LocalDate forDay) {
        return session.createNativeQuery(IS_MADE, Boolean.class)
                .setParameter("kind", kind.name())
                .setParameter("forDay", forDay.toString())
                .getSingleResult();
    }

    int report(DigestKind kind, Period period, List<String> functions, LocalDate today, Instant now) {
        return session.createNativeMutationQuery(REPORT)
                .setParameter("kind", kind.name())
                .setParameter("forDay", period.forDay().toString())
                .setParameter("since", period.since())
                .setParameter("until", period.until())
                .setParameter("soon", now.plus(Duration.ofDays(7)))
                .setParameter("functions", functions.toArray(String[]::new))
                .setParameter("day", today.toString())
                .setParameter("now", now)
                .executeUpdate();
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
        return session.createNativeQuery(
                        "select is_working from working_days where day = cast(:day as date)", Boolean.class)
                .setParameter("day", day.toString())
                .getSingleResult();
    }

    /** The last working day before the given one, or the first one from it on. */
    LocalDate workingDay(LocalDate day, boolean before) {
        String sql = before
                ? "select max(day) from working_days where is_working and day < cast(:day as date)"
                : "select min(day) from working_days where is_working and day >= cast(:day as date)";
        return session.createNativeQuery(sql, LocalDate.class)
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
        session.createNativeQuery("""
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
        return session.createNativeQuery("""
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
                kind == DigestKind.DAILY ? notices(id) : List.of(),
                kind == DigestKind.DAILY ? List.of() : read((String) Objects.requireNonNull(row[7])));
    }

    private List<NoticeFacts> notices(UUID digest) {
        return session.createNativeQuery(NOTICES, Object[].class).setParameter("id", digest).getResultList().stream()
                .map(row -> NoticeFacts.from(row, 0))
                .toList();
    }

    private List<Standing> read(String standings) {
        try {
            return json.readValue(standings, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures of a digest cannot be read", e);
        }
    }
}
