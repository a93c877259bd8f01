package vn.dondoc.kit.epoch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The epoch of this service's database; read once, since it changes only while the service is stopped. */
@ApplicationScoped
public class Epoch {

    private final DataSource dataSource;
    private volatile @Nullable Integer current;

    Epoch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From 1 upwards. */
    public int current() {
        Integer known = current;
        if (known == null) {
            known = read();
            current = known;
        }
        return known;
    }

    private int read() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select epoch from epochs");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the epoch of the database cannot be read", e);
        }
    }
}
