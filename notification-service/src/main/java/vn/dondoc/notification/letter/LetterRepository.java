package vn.dondoc.notification.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.notification.agency.AgencyCode;

/** The tables of urging letters, and what of the follow-ups they are about. */
@ApplicationScoped
class LetterRepository implements PanacheRepositoryBase<UrgingLetter, UUID> {

    /** Above every UUIDv7 there will be. */
    private static final UUID NEWEST = new UUID(-1L, -1L);

    /** What waits for the office (submitted, suspended) is not urged. */
    private static final String IS_LATE = """
            f.is_open and f.tracked and f.due_on is not null and f.due_at <= :now
                and f.state in ('ASSIGNED', 'IN_PROGRESS', 'DECLINED')
            """;

    private static final String SIGNED_LETTERS = """
            select count(*) from urging_letter_items i join urging_letters l on l.id = i.letter_id
            where (i.assignment_id, i.cycle, i.deadline_version) = (f.assignment_id, f.cycle, f.deadline_version)
                and l.state = 'SIGNED'
            """;

    private static final String ADD_ITEMS = """
            insert into urging_letter_items (letter_id, assignment_id, cycle, deadline_version, due_on, working_days_late,
                                             reminders)
            select :letter, f.assignment_id, f.cycle, f.deadline_version, f.due_on,
                   greatest(0, coalesce(today.working_day_number - due_day.working_day_number, 0)),
                   (select count(distinct n.obligation_id) from notices n
                    where n.assignment_id = f.assignment_id and n.channel = 'INBOX' and n.anchor = 'DEADLINE'
                        and n.created_at >= f.due_at)
            from follow_ups f
            left join working_days due_day on due_day.day = f.due_on
            left join working_days today on today.day = cast(cast(:now as timestamptz) at time zone :zone as date)
            where f.agency_code = :agency and f.assigned_by_code = :body and
            """ + IS_LATE;

    private static final String LATE_OF = """
            select f.agency_code, coalesce(max(a.name), max(f.agency_name)), f.assigned_by_code, max(f.assigned_by_name)
            from follow_ups f
            left join agencies a on a.code = f.agency_code
            where f.agency_code = :agency and f.assigned_by_code = :body and
            """ + IS_LATE + " group by f.agency_code, f.assigned_by_code";

    private static final String ORDINAL =
            "select cast(coalesce(max((" + SIGNED_LETTERS + ")), 0) + 1 as integer) from follow_ups f "
                    + "where f.agency_code = :agency and f.assigned_by_code = :body and " + IS_LATE;

    /** Agencies of which an assignment has climbed the top rung and no letter speaks of it, not even a discarded one. */
    static final String TO_BE_URGED =
            """
            select f.agency_code, coalesce(max(a.name), max(f.agency_name)), f.assigned_by_code, max(f.assigned_by_name)
            from follow_ups f
            left join agencies a on a.code = f.agency_code
            where exists (
                    select from obligations o
                    where (o.assignment_id, o.cycle, o.deadline_version, o.rung)
                            = (f.assignment_id, f.cycle, f.deadline_version, :rung)
                        and o.state = 'FIRED')
                and not exists (
                    select from urging_letter_items i
                    where (i.assignment_id, i.cycle, i.deadline_version)
                        = (f.assignment_id, f.cycle, f.deadline_version))
                and
            """ + IS_LATE + " group by f.agency_code, f.assigned_by_code order by f.agency_code";

    private static final String ITEMS = """
            select i.assignment_id, f.directive_number, f.directive_issued_on, f.task_item, f.task_content,
                   i.due_on, i.working_days_late, i.reminders,
                   (select cast(count(*) as integer)
                    from urging_letter_items e join urging_letters l on l.id = e.letter_id
                    where (e.assignment_id, e.cycle, e.deadline_version) = (i.assignment_id, i.cycle, i.deadline_version)
                        and l.state = 'SIGNED' and l.id < i.letter_id)
            from urging_letter_items i
            join follow_ups f on f.assignment_id = i.assignment_id
            where i.letter_id = :letter
            order by i.working_days_late desc, f.directive_number, i.assignment_id
            """;

    private static final String LEADERSHIP_LIST = """
            select agency_code, max(agency_name), cast(count(*) as integer), cast(max(letters) as integer), min(due_on)
            from (
                select f.agency_code, coalesce(a.name, f.agency_name) as agency_name, f.due_on,
            (%s) as letters
                from follow_ups f
                left join agencies a on a.code = f.agency_code
                where f.assigned_by_code = :body and %s
            ) as late
            where letters >= :from
            group by agency_code
            order by max(letters) desc, count(*) desc, agency_code
            """.formatted(SIGNED_LETTERS, IS_LATE);

    static final String DRAFTS = """
            select l.id, l.agency_code, l.agency_name, l.reference, array_agg(distinct f.directive_number)
            from urging_letters l
            join urging_letter_items i on i.letter_id = l.id
            join follow_ups f on f.assignment_id = i.assignment_id
            where l.state = 'DRAFT' and l.body_code = :body and l.drafted_on <= cast(:day as date)
            group by l.id
            order by l.id desc
            """;

    private final Session session;
    private final TimeConfig time;

    /** An agency with late assignments, and the body that gave them. */
    record LateAgency(String agencyCode, String agencyName, String bodyCode, String bodyName) {}

    LetterRepository(Session session, TimeConfig time) {
        this.session = session;
        this.time = time;
    }

    /** Two drafts to one agency at once would name the same: the second waits, and then sees the first. */
    void holdAgency(AgencyCode agency) {
        OneColumn.query(session, "select 1 from agencies where code = :code for no key update", Integer.class)
                .setParameter("code", agency.value())
                .getResultList();
    }

    Optional<LateAgency> late(AgencyCode agency, AgencyCode body, Instant now) {
        return session.createNativeQuery(LATE_OF, LateAgency.class)
                .setParameter("agency", agency.value())
                .setParameter("body", body.value())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    List<LateAgency> toBeUrged(String rung, Instant now) {
        return session.createNativeQuery(TO_BE_URGED, LateAgency.class)
                .setParameter("rung", rung)
                .setParameter("now", now)
                .getResultList();
    }

    int nextOrdinal(LateAgency late, Instant now) {
        return OneColumn.query(session, ORDINAL, Integer.class)
                .setParameter("agency", late.agencyCode())
                .setParameter("body", late.bodyCode())
                .setParameter("now", now)
                .getSingleResult();
    }

    void addItems(UrgingLetter letter, Instant now) {
        session.createNativeMutationQuery(ADD_ITEMS)
                .setParameter("letter", letter.id())
                .setParameter("agency", letter.agency().value())
                .setParameter("body", letter.body().value())
                .setParameter("now", now)
                .setParameter("zone", time.zone().getId())
                .executeUpdate();
    }

    List<LetterItem> items(UUID letter) {
        return session.createNativeQuery(ITEMS, LetterItem.class)
                .setParameter("letter", letter)
                .getResultList();
    }

    /** @param before the last one seen, or null to begin with the newest */
    List<UrgingLetter> page(AgencyCode agency, @Nullable UUID before, int limit) {
        return find("agencyCode = ?1 and id < ?2 order by id desc", agency.value(), before == null ? NEWEST : before)
                .page(0, limit)
                .list();
    }

    Optional<UrgingLetter> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    List<LetterService.Draft> drafts(AgencyCode body, LocalDate day) {
        return session
                .createNativeQuery(DRAFTS, Object[].class)
                .setParameter("body", body.value())
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .map(LetterRepository::draft)
                .toList();
    }

    private static LetterService.Draft draft(@Nullable Object[] row) {
        @Nullable String[] numbers = (String[]) Objects.requireNonNull(row[4]);
        return new LetterService.Draft(
                (UUID) Objects.requireNonNull(row[0]),
                (String) Objects.requireNonNull(row[1]),
                (String) Objects.requireNonNull(row[2]),
                (String) row[3],
                Arrays.stream(numbers).filter(Objects::nonNull).toList());
    }

    List<LeadershipEntry> leadershipList(AgencyCode body, int from, Instant now) {
        return session.createNativeQuery(LEADERSHIP_LIST, LeadershipEntry.class)
                .setParameter("body", body.value())
                .setParameter("from", from)
                .setParameter("now", now)
                .getResultList();
    }
}
