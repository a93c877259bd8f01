package vn.dondoc.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Makes digests that tell the office how things stand. */
@ApplicationScoped
class ReportRepository {

    /** Whoever has one of the functions; else the mailbox of the body, else who is on duty. Nobody whose mail comes back. */
    private static final String READERS = """
            reachable as (
                select p.agency_code as owner, p.email, p.function, p.language
                from contact_points p
                where (p.function = any(:functions) or p.function = 'DUTY_CONTACT')
                    and p.valid_from <= cast(:day as date)
                    and (p.valid_to is null or p.valid_to >= cast(:day as date))
                    and not exists (
                        select from bouncing_addresses b where b.address = lower(p.email) and b.state = 'BOUNCING')
                union all
                select c.agency_code, c.email, 'MAILBOX', c.language
                from contacts c
                where not exists (
                    select from bouncing_addresses b where b.address = lower(c.email) and b.state = 'BOUNCING')
            ),
            reader as (
                select distinct on (owner, email) owner, email, language
                from (
                    select r.*, rank() over (
                        partition by owner order by case function when 'MAILBOX' then 1 when 'DUTY_CONTACT' then 2 else 0 end)
                        as place
                    from reachable r
                    -- Somebody on duty who has the function, too, is asked as one who has it.
                    where r.function <> 'DUTY_CONTACT' or not r.function = any(:functions)
                ) as ranked
                where place = 1
                order by owner, email
            )
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
            READERS
            insert into digests (kind, recipient, owner_code, owner_name, for_day, language, content, state, created_at)
            select :kind, reader.email, report.owner, coalesce(g.name, report.owner), cast(:forDay as date), reader.language,
                   report.content, 'QUEUED', :now
            from report
            join reader on reader.owner = report.owner
            left join agencies g on g.code = report.owner
            on conflict do nothing
            """.replace("READERS\n", READERS);

    /** Drafts that were not told of yet, of bodies that have no such digest of the day. */
    private static final String LETTERS = """
            with news as (
                update urging_letters l
                set told_at = :now
                where l.told_at is null
                    and not exists (
                        select from digests d
                        where d.kind = 'LETTERS' and d.owner_code = l.body_code and d.for_day = cast(:forDay as date))
                returning l.id, l.body_code, l.agency_name, l.ordinal, l.state, l.reference
            ),
            report as (
                select body_code as owner,
                       jsonb_agg(jsonb_build_object(
                           'agencyName', agency_name, 'ordinal', ordinal, 'reference', reference,
                           'items', (select count(*) from urging_letter_items i where i.letter_id = news.id))
                           order by ordinal desc, agency_name) as content
                from news
                where state = 'DRAFT'
                group by body_code
            ),
            READERS
            insert into digests (kind, recipient, owner_code, owner_name, for_day, language, content, state, created_at)
            select 'LETTERS', reader.email, report.owner, coalesce(g.name, report.owner), cast(:forDay as date), reader.language,
                   report.content, 'QUEUED', :now
            from report
            join reader on reader.owner = report.owner
            left join agencies g on g.code = report.owner
            on conflict do nothing
            """.replace("READERS\n", READERS);

    private final Session session;

    ReportRepository(Session session) {
        this.session = session;
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

    int reportLetters(List<String> functions, LocalDate today, Instant now) {
        return session.createNativeMutationQuery(LETTERS)
                .setParameter("forDay", today.toString())
                .setParameter("functions", functions.toArray(String[]::new))
                .setParameter("day", today.toString())
                .setParameter("now", now)
                .executeUpdate();
    }
}
