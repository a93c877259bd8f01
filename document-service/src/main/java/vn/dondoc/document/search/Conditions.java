package vn.dondoc.document.search;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse.Direction;

/** The conditions of a filter on a directive {@code d}, as SQL with its arguments. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    public static Conditions of(DirectiveFilter filter) {
        Conditions conditions = new Conditions();
        conditions.ofDocument(filter);
        conditions.ofNumber(filter.number());
        conditions.when(filter.signer(), "d.search @@ cast(? as tsquery)");
        conditions.when(filter.source(), "d.source = ?");
        conditions.when(filter.sourceId(), "d.source_id = ?");
        conditions.when(
                filter.relation(),
                "exists (select 1 from directive_relations r where r.directive_id = d.id and r.kind = ?)");
        if (filter.relatedTo() != null) {
            conditions.and(
                    "d.id in (select r.target_id from directive_relations r where r.directive_id = ? and r.target_id is not null"
                            + " union select r.directive_id from directive_relations r where r.target_id = ?)",
                    filter.relatedTo(),
                    filter.relatedTo());
        }
        return conditions;
    }

    private void ofDocument(DirectiveFilter filter) {
        when(filter.type(), "d.type = ?");
        when(filter.state() == null ? null : filter.state().name(), "d.state = ?");
        when(filter.urgency() == null ? null : filter.urgency().name(), "d.urgency = ?");
        when(filter.issuerKey(), "d.issuer_key = ?");
        when(date(filter.issuedFrom()), "d.issued_on >= ?");
        when(date(filter.issuedTo()), "d.issued_on <= ?");
        if (filter.direction() != null) {
            and("d.arrival_number is " + (filter.direction() == Direction.INCOMING ? "not null" : "null"));
        }
    }

    private void ofNumber(@Nullable NumberAsked number) {
        if (number == null) {
            return;
        }
        if (number.key() == null) {
            and("d.number_value = ?", number.value());
        } else {
            and("d.number_key = ?", number.key());
        }
        when(number.year(), "d.number_year = ?");
    }

    void when(@Nullable Object value, String condition) {
        if (value != null) {
            and(condition, value);
        }
    }

    public void and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        arguments.addAll(List.of(values));
    }

    private static @Nullable Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    /** Begins with {@code and}, or is empty. */
    public String sql() {
        return sql.toString();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
