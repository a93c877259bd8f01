package vn.dondoc.document.agency;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an agency from the row in which its names and successions stand as arrays of equal length. */
final class AgencyRow {

    private AgencyRow() {}

    static Agency read(ResultSet row) throws SQLException {
        AgencyDescription description = new AgencyDescription(
                row.getString("name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                datedNames(row),
                AgencyKind.valueOf(row.getString("kind")),
                row.getDate("valid_from").toLocalDate(),
                day(row.getDate("valid_to")),
                successions(row));
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("written_code"),
                row.getLong("version"),
                description);
    }

    private static List<DatedName> datedNames(ResultSet row) throws SQLException {
        Object[] names = elements(row.getArray("names"));
        Object[] officials = elements(row.getArray("officials"));
        Object[] froms = elements(row.getArray("froms"));
        Object[] tos = elements(row.getArray("tos"));
        List<DatedName> dated = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            dated.add(new DatedName(
                    (String) names[i], (Boolean) officials[i], ((Date) froms[i]).toLocalDate(), day((Date) tos[i])));
        }
        return dated;
    }

    private static List<Succession> successions(ResultSet row) throws SQLException {
        Object[] successors = elements(row.getArray("successors"));
        Object[] days = elements(row.getArray("days"));
        Object[] bases = elements(row.getArray("bases"));
        List<Succession> successions = new ArrayList<>();
        for (int i = 0; i < successors.length; i++) {
            successions.add(new Succession((String) successors[i], day((Date) days[i]), (String) bases[i]));
        }
        return successions;
    }

    /** PostgreSQL aggregates no rows to null, not to an empty array. */
    private static Object[] elements(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : Objects.requireNonNull((Object[]) array.getArray());
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
