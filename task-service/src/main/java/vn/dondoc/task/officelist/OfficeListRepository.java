package vn.dondoc.task.officelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.directive.Directive;

/** What the rows of a list are held against, with one query a kind. */
@ApplicationScoped
class OfficeListRepository {

    private final EntityManager entities;

    OfficeListRepository(EntityManager entities) {
        this.entities = entities;
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
