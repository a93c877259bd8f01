package vn.dondoc.task.officelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.directive.Directive;

/** What the rows of a list are held against, with one query a kind. */
@ApplicationScoped
class OfficeListRepository {

    /** By the directives' dates; a task whose agencies owe it by different days has a row for each day. */
    private static final String OPEN = """
            select d.number, d.issued_on as "issuedOn", t.item, t.content,
                   string_agg(a.agency_code, '; ' order by a.id) as leads,
                   string_agg(g.name, '; ' order by a.id) as "leadNames",
                   (select string_agg(c.agency_code, '; ' order by c.id) from assignments c
                    where c.task_id = t.id and c.role = 'COORDINATING' and c.state not in ('DRAFT', 'WITHDRAWN')) as coordinating,
                   a.due_on as "dueOn", bool_and(a.state = 'SUBMITTED') as awaited
            from assignments a
            join tasks t on t.id = a.task_id
            join directives d on d.id = a.directive_id
            join agencies g on g.code = a.agency_code
            where a.assigned_by = :body and a.role = 'LEAD' and a.state <> 'DRAFT'
              and a.state not in ('COMPLETED', 'WITHDRAWN')
              and d.number is not null and d.issued_on between :from and :to
            group by d.id, t.id, a.due_on
            order by d.issued_on, d.number, t.id, a.due_on
            limit :most""";

    private final EntityManager entities;

    OfficeListRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** What is still owed to a body of directives of these days, at most so many rows. */
    List<OpenTask> open(String body, LocalDate from, LocalDate to, int most) {
        return entities.unwrap(Session.class)
                .createNativeQuery(OPEN, OpenTask.class)
                .setParameter("body", body)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("most", most)
                .getResultList();
    }

    Map<String, List<Directive>> directives(Collection<String> numbers, Collection<String> bodies) {
        return entities.createQuery(
                        "from Directive d where d.body in :bodies and d.number in :numbers", Directive.class)
                .setParameter("bodies", bodies)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.groupingBy(directive -> Objects.requireNonNull(directive.number())));
    }

    /**
     * By code and by name, both folded. Each province has its Sở Tài chính: a name is first that of an agency under these
     * bodies; and a name that two agencies have is nobody's.
     */
    Map<String, Agency> agencies(Collection<String> bodies) {
        List<Agency> all = entities.createQuery("from Agency a", Agency.class).getResultList();
        Map<String, Agency> known = new HashMap<>(byUniqueName(all));
        List<Agency> own = all.stream()
                .filter(agency -> bodies.stream().anyMatch(body -> (agency.code() + ".").startsWith(body + ".")))
                .toList();
        own.forEach(agency -> known.remove(Cells.fold(agency.name())));
        known.putAll(byUniqueName(own));
        all.forEach(agency -> known.put(Cells.fold(agency.code()), agency));
        return known;
    }

    private static Map<String, Agency> byUniqueName(List<Agency> agencies) {
        return agencies.stream().collect(Collectors.groupingBy(agency -> Cells.fold(agency.name()))).entrySet().stream()
                .filter(named -> named.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().getFirst()));
    }

    /** {@code directive content} of the tasks there are. */
    Set<String> drafted(Collection<UUID> directives) {
        return entities.createQuery(
                        "select t.directive.id, t.content from Task t where t.directive.id in :ids", Object[].class)
                .setParameter("ids", directives)
                .getResultStream()
                .map(row -> OfficeListChecks.key((UUID) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }
}
