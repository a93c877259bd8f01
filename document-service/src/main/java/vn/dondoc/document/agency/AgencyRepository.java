package vn.dondoc.document.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.NameForms;

/** Agencies with their names and successions, read and written in sets: one statement a table, however many agencies. */
@ApplicationScoped
public class AgencyRepository {

    private static final String SELECT = """
            select a.code, a.written_code, a.version, a.name, a.kind, a.valid_from, a.valid_to,
                   array(select n.name from agency_names n
                         where n.agency = a.code and not n.dated and not n.official order by n.position) as aliases,
                   d.names, d.officials, d.froms, d.tos, s.successors, s.days, s.bases
            from agencies a
            cross join lateral (
                select array_agg(n.name order by n.position) as names, array_agg(n.official order by n.position) as officials,
                       array_agg(n.valid_from order by n.position) as froms, array_agg(n.valid_to order by n.position) as tos
                from agency_names n where n.agency = a.code and n.dated) d
            cross join lateral (
                select array_agg(s.successor order by s.position) as successors,
                       array_agg(s.succeeds_on order by s.position) as days,
                       array_agg(s.legal_basis order by s.position) as bases
                from agency_successions s where s.agency = a.code) s
            """;

    static final String FIND_BEHIND = SELECT + " where a.code > ? order by a.code limit ?";

    private static final String FIND_ALL = SELECT + " where a.code = any(?) order by a.code";

    private static final String UPSERT = """
            insert into agencies (code, written_code, version, name, kind, valid_from, valid_to)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[])
            on conflict (code) do update
            set version = excluded.version, name = excluded.name, kind = excluded.kind, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to
            """;

    private static final String INSERT_NAMES = """
            insert into agency_names (agency, position, name, official, dated, valid_from, valid_to, key, plain_key, short_key,
                                      initials)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::boolean[], ?::boolean[], ?::date[], ?::date[], ?::text[],
                                 ?::text[], ?::text[], ?::text[])
            """;

    private static final String INSERT_SUCCESSIONS = """
            insert into agency_successions (agency, position, successor, succeeds_on, legal_basis)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::date[], ?::text[])
            """;

    private static final String FOLD_NAMES = """
            update agency_names n set key = f.key, plain_key = f.plain_key, short_key = f.short_key, initials = f.initials
            from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                 as f (agency, position, key, plain_key, short_key, initials)
            where n.agency = f.agency and n.position = f.position
            """;

    private final DataSource dataSource;

    AgencyRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until no other transaction writes this agency, whether it exists yet or not, or imports many. */
    public void lock(AgencyCode code) {
        run("""
                select pg_advisory_xact_lock_shared(hashtextextended('agencies', 1)),
                       pg_advisory_xact_lock(hashtextextended(?, 1))
                """, lock -> lock.setString(1, "agency " + code.value()));
    }

    /** Waits until no other transaction writes any agency. */
    public void lockAll() {
        run("select pg_advisory_xact_lock(hashtextextended('agencies', 1))", lock -> {});
    }

    public Optional<Agency> find(AgencyCode code) {
        return find(List.of(code.value())).stream().findFirst();
    }

    public List<Agency> find(Collection<String> codes) {
        return query(FIND_ALL, find -> find.setArray(1, array(find, "text", codes.stream())));
    }

    /** In the order of codes. */
    public List<Agency> findBehind(String code, int limit) {
        return query(FIND_BEHIND, find -> {
            find.setString(1, code);
            find.setInt(2, limit);
        });
    }

    /** Writes agencies that are new or in their next version, with their names and successions. */
    public void write(List<Agency> agencies) {
        run(UPSERT, upsert -> {
            upsert.setArray(
                    1, column(upsert, "text", agencies, agency -> agency.code().value()));
            upsert.setArray(2, column(upsert, "text", agencies, Agency::writtenCode));
            upsert.setArray(3, column(upsert, "bigint", agencies, Agency::version));
            upsert.setArray(
                    4,
                    column(
                            upsert,
                            "text",
                            agencies,
                            agency -> agency.description().name()));
            upsert.setArray(
                    5,
                    column(
                            upsert,
                            "text",
                            agencies,
                            agency -> agency.description().kind().name()));
            upsert.setArray(
                    6,
                    column(
                            upsert,
                            "date",
                            agencies,
                            agency -> day(agency.description().validFrom())));
            upsert.setArray(
                    7,
                    column(
                            upsert,
                            "date",
                            agencies,
                            agency -> day(agency.description().validTo())));
        });
        forget("agency_names", agencies);
        forget("agency_successions", agencies);
        writeNames(agencies);
        writeSuccessions(agencies);
    }

    private void forget(String table, List<Agency> agencies) {
        run(
                "delete from " + table + " where agency = any(?)",
                delete -> delete.setArray(
                        1,
                        column(delete, "text", agencies, agency -> agency.code().value())));
    }

    private record Placed<T>(String agency, int position, T value) {}

    private static <T> List<Placed<T>> placed(List<Agency> agencies, Function<AgencyDescription, List<T>> part) {
        List<Placed<T>> rows = new ArrayList<>();
        for (Agency agency : agencies) {
            List<T> values = part.apply(agency.description());
            for (int i = 0; i < values.size(); i++) {
                rows.add(new Placed<>(agency.code().value(), i, values.get(i)));
            }
        }
        return rows;
    }

    private void writeNames(List<Agency> agencies) {
        List<Placed<AgencyName>> rows = placed(agencies, AgencyDescription::names);
        List<NameForms> forms =
                rows.stream().map(row -> NameForms.of(row.value().name())).toList();
        run(INSERT_NAMES, insert -> {
            insert.setArray(1, column(insert, "text", rows, Placed::agency));
            insert.setArray(2, column(insert, "int", rows, Placed::position));
            insert.setArray(3, column(insert, "text", rows, row -> row.value().name()));
            insert.setArray(
                    4, column(insert, "boolean", rows, row -> row.value().official()));
            insert.setArray(
                    5, column(insert, "boolean", rows, row -> row.value().dated()));
            insert.setArray(
                    6, column(insert, "date", rows, row -> day(row.value().validFrom())));
            insert.setArray(
                    7, column(insert, "date", rows, row -> day(row.value().validTo())));
            insert.setArray(8, column(insert, "text", forms, NameForms::key));
            insert.setArray(9, column(insert, "text", forms, NameForms::plainKey));
            insert.setArray(10, column(insert, "text", forms, NameForms::shortKey));
            insert.setArray(11, column(insert, "text", forms, NameForms::initials));
        });
    }

    private void writeSuccessions(List<Agency> agencies) {
        List<Placed<Succession>> rows = placed(agencies, AgencyDescription::successions);
        run(INSERT_SUCCESSIONS, insert -> {
            insert.setArray(1, column(insert, "text", rows, Placed::agency));
            insert.setArray(2, column(insert, "int", rows, Placed::position));
            insert.setArray(3, column(insert, "text", rows, row -> row.value().code()));
            insert.setArray(
                    4, column(insert, "date", rows, row -> day(row.value().on())));
            insert.setArray(5, column(insert, "text", rows, row -> row.value().legalBasis()));
        });
    }

    /** Folds the names that a migration left unfolded. */
    public void foldNames() {
        List<Placed<String>> rows = unfolded();
        if (rows.isEmpty()) {
            return;
        }
        List<NameForms> forms =
                rows.stream().map(row -> NameForms.of(row.value())).toList();
        run(FOLD_NAMES, update -> {
            update.setArray(1, column(update, "text", rows, Placed::agency));
            update.setArray(2, column(update, "int", rows, Placed::position));
            update.setArray(3, column(update, "text", forms, NameForms::key));
            update.setArray(4, column(update, "text", forms, NameForms::plainKey));
            update.setArray(5, column(update, "text", forms, NameForms::shortKey));
            update.setArray(6, column(update, "text", forms, NameForms::initials));
        });
    }

    private List<Placed<String>> unfolded() {
        try (Connection connection = dataSource.getConnection();
                var find = connection.prepareStatement(
                        "select agency, position, name from agency_names where key is null for update");
                ResultSet rows = find.executeQuery()) {
            List<Placed<String>> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Placed<>(rows.getString(1), rows.getInt(2), rows.getString(3)));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Agency> query(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<Agency> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(AgencyRow.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static <T> Array column(
            PreparedStatement statement, String type, List<T> rows, Function<T, @Nullable Object> field)
            throws SQLException {
        return array(statement, type, rows.stream().map(field));
    }

    private static Array array(PreparedStatement statement, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    private static @Nullable Date day(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    private static RuntimeException failed(SQLException e) {
        return new IllegalStateException("the register of agencies could not be read or written", e);
    }
}
