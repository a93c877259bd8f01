package vn.dondoc.task.deputy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deputies, by who acts and by unit. */
@ApplicationScoped
public class DeputyRepository implements PanacheRepositoryBase<Deputy, UUID> {

    private final Clock clock;

    DeputyRepository(Clock clock) {
        this.clock = clock;
    }

    /** Subjects of those for whom the person acts today in the unit. */
    public List<String> findRepresented(String deputy, String unit) {
        return getEntityManager()
                .createQuery("""
                        select distinct d.officer from Deputy d
                        where d.deputy = :deputy and d.unit = :unit and d.endedAt is null
                            and d.validFrom <= :today and d.validTo >= :today
                        order by d.officer
                        """, String.class)
                .setParameter("deputy", deputy)
                .setParameter("unit", unit)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Newest first. */
    List<Deputy> findOfUnit(String unit, @Nullable UUID before, int number) {
        var query = before == null
                ? find("unit = ?1 order by id desc", unit)
                : find("unit = ?1 and id < ?2 order by id desc", unit, before);
        return query.page(0, number).list();
    }
}
