package vn.dondoc.benchmark.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, as who runs the server: data are laid ready past triggers and rights. */
public record Database(int port, String name) {

    /** The role the service itself runs as; its local password is its name. */
    public String serviceRole() {
        return name + "_app";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "postgres");
    }

    /** All statements in one connection; several are separated by semicolons and one transaction. */
    public void execute(String... statements) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + statements[0], e);
        }
    }

    public List<List<String>> query(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    row.add(value == null ? "" : value);
                }
                all.add(List.copyOf(row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
        }
    }

    public String value(String sql) {
        return query(sql).getFirst().getFirst();
    }

    public long number(String sql) {
        return Long.parseLong(value(sql));
    }

    /** A table's columns but those that PostgreSQL works out by itself, with commas between them. */
    public String writtenColumns(String table) {
        return value("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table));
    }
}
