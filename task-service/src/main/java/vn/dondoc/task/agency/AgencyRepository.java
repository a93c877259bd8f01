package vn.dondoc.task.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Agencies by code. */
@ApplicationScoped
public class AgencyRepository implements PanacheRepositoryBase<Agency, String> {

    /** The table has some hundreds of rows, and is asked only about what is not the agency's own. */
    private static final String SUCCEEDS = """
            with recursive before (code) as (
                select a.code from agencies a where :successor = any(a.successors)
                union
                select a.code from agencies a join before b on b.code = any(a.successors)
            )
            select count(*) from before where code = :predecessor
            """;

    /** Whether one agency took the place of the other, be it by way of others in between. */
    public boolean succeeds(String successor, String predecessor) {
        Number found = (Number) getEntityManager()
                .createNativeQuery(SUCCEEDS)
                .setParameter("successor", successor)
                .setParameter("predecessor", predecessor)
                .getSingleResult();
        return found.longValue() > 0;
    }

    /** Those of the codes that are known. */
    public Map<String, Agency> findAll(Collection<String> codes) {
        return find("code in ?1", codes).stream().collect(Collectors.toMap(Agency::code, Function.identity()));
    }

    /** The name as last told, or the code itself while no event has named it. */
    public String nameOf(String code) {
        return findByIdOptional(code).map(Agency::name).orElse(code);
    }
}
