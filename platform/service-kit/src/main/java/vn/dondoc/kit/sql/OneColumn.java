package vn.dondoc.kit.sql;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Queries whose rows are a single value.
 *
 * <p>Hibernate (7.2) takes each execution of {@code createNativeQuery(sql, UUID.class)} for a query it has never seen: two mappings
 * of a result by the class of its only column are never equal to it. It then keeps a plan per execution, all under the same hash,
 * looks through up to two thousand of them each time, and drops the plans of other queries for them. A query without a class, whose
 * values are taken as what they are, has one plan.
 */
public final class OneColumn {

    private OneColumn() {}

    /** @throws ClassCastException when a row is read whose column is of another type */
    public static <T> NativeQuery<T> query(EntityManager entities, String sql, Class<T> type) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object.class)
                .setTupleTransformer((values, names) -> type.cast(values[0]));
    }
}
