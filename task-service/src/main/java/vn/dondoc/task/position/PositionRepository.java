package vn.dondoc.task.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads positions, one statement a question. By plain JDBC and outside of transactions: this is what thousands of clients ask
 * every few seconds, and most of the answers are that nothing has changed.
 */
@ApplicationScoped
public class PositionRepository {

    /** By equality: of a list of unknown length the planner expects ten, and would rather read the whole small table. */
    private static final String OF_AGENCY =
            "select number, agency_code, position%s from agency_positions p where agency_code = ?";

    private static final String OF_AGENCIES =
            "select number, agency_code, position%s from agency_positions p where agency_code = any(?) order by number";

    private static final String OF_BODIES = """
            select number, agency_code, position%s from agency_positions p
            where agency_code in (select agency_code from agency_givers where body = any(?)) or agency_code = any(?)
            order by number
            """;

    private static final String OF_ALL =
            "select number, agency_code, position%s from agency_positions p order by number";

    private static final String NO_DUE = ", cast(null as timestamptz)";

    private static final String DUE_OF_AGENCY = """
            , (select max(a.due_at) from assignments a
               where a.agency_code = p.agency_code and a.due_at <= ? and a.state <> 'DRAFT')""";

    /** Of all agencies, in one row: it may be too late for some, which costs a list read in vain, and never too early. */
    private static final String DUE_OF_ALL =
            ", (select max(a.due_at) from assignments a where a.due_at <= ? and a.state <> 'DRAFT')";

    static final String NEXT_DUE =
            "select min(due_at) from assignments where agency_code = ? and due_at > ? and state <> 'DRAFT'";

    private final DataSource dataSource;

    PositionRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the scope stands at an instant; of one agency it reads two rows of indexes. */
    public Standing standing(Scope scope, Instant now) {
        return read(scope, now);
    }

    public List<AgencyPosition> positions(Scope scope) {
        return read(scope, null).agencies();
    }

    public List<AgencyPosition> positions(Collection<String> agencies) {
        String[] codes = agencies.toArray(String[]::new);
        if (codes.length == 1) {
            return positions(new Scope.OfAgency(codes[0]));
        }
        return query(OF_AGENCIES.formatted(NO_DUE), null, (Object) codes).agencies();
    }

    /** The first deadline of the agency's that is ahead of an instant; null where none is. */
    public @Nullable Instant nextDue(String agency, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT_DUE)) {
            select.setString(1, agency);
            select.setTimestamp(2, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Timestamp due = row.getTimestamp(1);
                return due == null ? null : due.toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the next deadline cannot be read", e);
        }
    }

    private Standing read(Scope scope, @Nullable Instant now) {
        String sql = sql(scope, now != null);
        return switch (scope) {
            case Scope.OfAgency(String code) -> query(sql, now, code);
            case Scope.OfBodies(var bodies) -> {
                String[] codes = bodies.toArray(String[]::new);
                yield query(sql, now, codes, codes);
            }
            case Scope.Everything() -> query(sql, now);
        };
    }

    static String sql(Scope scope, boolean withDue) {
        return switch (scope) {
            case Scope.OfAgency _ -> OF_AGENCY.formatted(withDue ? DUE_OF_AGENCY : NO_DUE);
            case Scope.OfBodies _ -> OF_BODIES.formatted(withDue ? DUE_OF_ALL : NO_DUE);
            case Scope.Everything() -> OF_ALL.formatted(withDue ? DUE_OF_ALL : NO_DUE);
        };
    }

    /** @param codes each an agency, or an array of them */
    private Standing query(String sql, @Nullable Instant now, Object... codes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int parameter = 0;
            if (now != null) {
                select.setTimestamp(++parameter, Timestamp.from(now));
            }
            for (Object code : codes) {
                select.setObject(
                        ++parameter, code instanceof String[] some ? connection.createArrayOf("text", some) : code);
            }
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("positions cannot be read", e);
        }
    }

    private static Standing read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<AgencyPosition> agencies = new ArrayList<>();
            Instant latestDue = null;
            while (row.next()) {
                agencies.add(new AgencyPosition(row.getInt(1), row.getString(2), row.getLong(3)));
                Timestamp due = row.getTimestamp(4);
                latestDue = due == null ? null : due.toInstant();
            }
            return new Standing(agencies, latestDue);
        }
    }
}
