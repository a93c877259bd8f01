package vn.dondoc.task.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.text.NameKey;

/**
 * Finds which assignments a registered công văn đôn đốc names: those still owed, on the day of the letter, of the directives
 * whose numbers it cites. If it names some of their agencies, theirs alone; one to all ("các sở, ban, ngành") names them all.
 * Reminders that the system sends are no letters.
 */
@ApplicationScoped
class UrgingLetters {

    private static final String FIND_LETTERS = """
            select id, concat_ws(' ', subject, text)
            from directives
            where id = any(:ids) and state = 'REGISTERED' and type = 'CV'
                  and position('đôn đốc' in lower(normalize(subject, NFC))) > 0
            """;

    /**
     * A cited number has leading zeros or not, and blanks around the stroke or not. If the letter says its day, that must be
     * the directive's; numbers begin anew each year, so without a day it is the latest before the letter.
     */
    private static final String FIND_CITED = """
            with letters as (
                select x.id, x.body, coalesce(x.issued_on, cast(timezone(:zone, x.registered_at) as date)) as day,
                       concat_ws(' ', x.subject, x.text) as words
                from directives x where x.id = any(:ids)
            ), cited as (
                select distinct l.id, l.body, l.day,
                       ltrim(rtrim(regexp_replace(m[1], '\\s*/\\s*', '/', 'g'), '-/'), '0') as number,
                       ltrim(m[2], '0') || '/' || ltrim(m[3], '0') || '/' || m[4] as cited_day
                from letters l
                cross join lateral regexp_matches(
                    l.words,
                    '([0-9]{1,5}\\s*/\\s*[[:alnum:]][[:alnum:]/&-]*)(?:,?\\s+ngày\\s+([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}))?',
                    'g') m
            ), named as (
                select distinct on (c.id, c.number, c.cited_day) c.id as letter_id, c.day, d.id as directive_id
                from cited c
                join directives d on d.body = c.body
                    and d.number = any(array[c.number, '0' || c.number, '00' || c.number, '000' || c.number])
                where d.id <> c.id and coalesce(d.issued_on <= c.day, true)
                      and (c.cited_day is null or c.cited_day = to_char(d.issued_on, 'FMDD/FMMM/YYYY'))
                order by c.id, c.number, c.cited_day, d.issued_on desc nulls last, d.id
            )
            select n.letter_id, n.directive_id, a.id, array_to_string(g.name_keys, '|')
            from named n
            join assignments a on a.directive_id = n.directive_id
            join directives d on d.id = a.directive_id
            join agencies g on g.code = a.agency_code
            where a.role = 'LEAD' and a.tracked and a.assigned_by = d.body and a.state not in ('DRAFT', 'WITHDRAWN')
                  and cast(timezone(:zone, a.issued_at) as date) <= n.day
                  and (a.submitted_at is null or cast(timezone(:zone, a.submitted_at) as date) >= n.day)
            """;

    private static final String KEEP = """
            insert into urging_letters (letter_id, assignment_id, letter_on, recorded_at)
            select n.letter, n.assignment, coalesce(x.issued_on, cast(timezone(:zone, x.registered_at) as date)), :now
            from unnest(:letters, :assignments) as n (letter, assignment)
            join directives x on x.id = n.letter
            on conflict do nothing
            """;

    private static final String TAKE_BACK = """
            update urging_letters u set taken_back_at = :now
            where u.letter_id = any(:ids) and u.taken_back_at is null
                  and not exists (select from unnest(:letters, :assignments) as n (letter, assignment)
                                  where n.letter = u.letter_id and n.assignment = u.assignment_id)
            """;

    private record Letter(UUID id, String words) {}

    private record Candidate(UUID letter, UUID directive, UUID assignment, String agencyKeys) {

        boolean isNamedIn(String words) {
            return Arrays.stream(agencyKeys.split("\\|"))
                    .anyMatch(key -> !key.isEmpty() && words.contains(" " + key + " "));
        }
    }

    private final Session session;
    private final EntityManager entities;
    private final TimeConfig time;

    UrgingLetters(Session session, EntityManager entities, TimeConfig time) {
        this.session = session;
        this.entities = entities;
        this.time = time;
    }

    /** Of the documents that are letters of this kind; what one of them no longer names is taken back. */
    void keep(Collection<UUID> documents, Instant now) {
        Map<UUID, String> letters = session.createNativeQuery(FIND_LETTERS, Letter.class)
                .setParameter("ids", documents.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        Letter::id, letter -> " " + NameKey.of(letter.words()).value() + " "));
        if (letters.isEmpty()) {
            return;
        }
        UUID[] ids = letters.keySet().toArray(UUID[]::new);
        List<Candidate> named = named(letters, ids);
        withPairs(entities.createNativeQuery(KEEP), named)
                .setParameter("zone", time.zone().getId())
                .setParameter("now", now)
                .executeUpdate();
        withPairs(entities.createNativeQuery(TAKE_BACK), named)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .executeUpdate();
    }

    private List<Candidate> named(Map<UUID, String> letters, UUID[] ids) {
        return session
                .createNativeQuery(FIND_CITED, Candidate.class)
                .setParameter("ids", ids)
                .setParameter("zone", time.zone().getId())
                .getResultStream()
                .collect(Collectors.groupingBy(candidate -> List.of(candidate.letter(), candidate.directive())))
                .values()
                .stream()
                .flatMap(all -> {
                    List<Candidate> byName = all.stream()
                            .filter(candidate -> candidate.isNamedIn(letters.getOrDefault(candidate.letter(), "")))
                            .toList();
                    return (byName.isEmpty() ? all : byName).stream();
                })
                .toList();
    }

    private static Query withPairs(Query query, List<Candidate> named) {
        return query.setParameter(
                        "letters", named.stream().map(Candidate::letter).toArray(UUID[]::new))
                .setParameter(
                        "assignments", named.stream().map(Candidate::assignment).toArray(UUID[]::new));
    }
}
