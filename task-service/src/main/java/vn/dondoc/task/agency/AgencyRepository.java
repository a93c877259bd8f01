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

    /** Those of the codes that are known. */
    public Map<String, Agency> findAll(Collection<String> codes) {
        return find("code in ?1", codes).stream().collect(Collectors.toMap(Agency::code, Function.identity()));
    }

    /** The name as last told, or the code itself while no event has named it. */
    public String nameOf(String code) {
        return findByIdOptional(code).map(Agency::name).orElse(code);
    }
}
