package vn.dondoc.document.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.document.lineage.LineageResponse.Step;

@ApplicationScoped
class LineageRepository {

    /** Mergers do not go in circles, but registers may; and nobody asks for more than so many generations. */
    private static final int MOST_GENERATIONS = 20;

    private static final String STEPS = """
            with recursive line as (
                select s.agency, s.successor, s.succeeds_on, s.legal_basis, 1 as generation
                from agency_successions s where s.%1$s = :code
                union
                select s.agency, s.successor, s.succeeds_on, s.legal_basis, line.generation + 1
                from line join agency_successions s on s.%1$s = line.%2$s
                where line.generation < :most)
            select l.agency, a.name as agency_name, l.successor, b.name as successor_name, l.succeeds_on, l.legal_basis,
                   min(l.generation) as generation
            from line l left join agencies a on a.code = l.agency left join agencies b on b.code = l.successor
            group by 1, 2, 3, 4, 5, 6
            order by 7, 5, 1, 3
            """;

    static final String SUCCESSORS = STEPS.formatted("agency", "successor");
    static final String PREDECESSORS = STEPS.formatted("successor", "agency");

    private final EntityManager entities;

    LineageRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Step> findSuccessors(String code) {
        return find(SUCCESSORS, code);
    }

    List<Step> findPredecessors(String code) {
        return find(PREDECESSORS, code);
    }

    private List<Step> find(String sql, String code) {
        return entities.unwrap(org.hibernate.Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("code", code)
                .setParameter("most", MOST_GENERATIONS)
                .getResultStream()
                .map(row -> new Step(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, LocalDate.class),
                        row.get(5, String.class),
                        row.get(6, Integer.class)))
                .toList();
    }
}
