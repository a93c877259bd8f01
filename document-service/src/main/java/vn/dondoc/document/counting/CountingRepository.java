package vn.dondoc.document.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse.Direction;

@ApplicationScoped
class CountingRepository {

    /** Grouped by what was asked for; the rest is null in every row, and so groups nothing. */
    static final String COUNT = """
            select direction,
                   case when ?::text is not null then date_trunc(?::text, day::timestamp)::date end as period,
                   case when ? then type end as type,
                   case when ? then number_series like '%/QPPL' end as legal,
                   case when ? then issuer_key end as issuer_key,
                   case when ? then (array_agg(issuer order by day desc))[1] end as issuer,
                   count(*) as count
            from (select 'INCOMING' as direction, arrived_on as day, type, coalesce(number_series, '') as number_series,
                         issuer_key, issuer
                  from directives
                  where body = ? and arrived_on between ? and ? and arrival_number is not null
                  union all
                  select 'OUTGOING', issued_on, type, number_series, issuer_key, issuer
                  from directives
                  where body = ? and issued_on between ? and ? and arrival_number is null and number_value is not null) counted
            group by 1, 2, 3, 4, 5
            order by 1, 2 nulls first, 7 desc, 3, 4, 5
            """;

    private final DataSource dataSource;

    CountingRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Incoming before outgoing, by period, the most first. */
    List<CountRow> count(String body, CountRequest request) {
        try (Connection connection = dataSource.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setString(1, request.period());
            count.setString(2, request.period());
            count.setBoolean(3, request.byType());
            count.setBoolean(4, request.byType());
            count.setBoolean(5, request.byIssuer());
            count.setBoolean(6, request.byIssuer());
            for (int first = 7; first <= 10; first += 3) {
                count.setString(first, body);
                count.setDate(first + 1, Date.valueOf(request.from()));
                count.setDate(first + 2, Date.valueOf(request.to()));
            }
            try (ResultSet rows = count.executeQuery()) {
                List<CountRow> counted = new ArrayList<>();
                while (rows.next()) {
                    counted.add(row(rows));
                }
                return counted;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("documents could not be counted", e);
        }
    }

    private static CountRow row(ResultSet row) throws SQLException {
        return new CountRow(
                Direction.valueOf(row.getString("direction")),
                day(row.getDate("period")),
                row.getString("type"),
                (Boolean) row.getObject("legal"),
                row.getString("issuer"),
                row.getLong("count"));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
