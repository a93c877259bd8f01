package vn.dondoc.kit.outage;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells an outage, which passes and is waited out, from a record that will never be applied. In doubt about the database it
 * is an outage: a wrong guess in that direction costs time, in the other a person's work.
 */
public final class Outages {

    /** SQLSTATE classes that speak of the data: 21 cardinality, 22 data exception, 23 integrity constraint, P0 raised by us. */
    private static final Set<String> DATA_CLASSES = Set.of("21", "22", "23", "P0");

    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        if (sql == null) {
            // A transaction that timed out or could not commit says so without an SQLException.
            return find(failure, RollbackException.class) != null || find(failure, SystemException.class) != null;
        }
        if (sql instanceof SQLTransientException) {
            return true;
        }
        String state = sql.getSQLState();
        return state == null || state.length() < 2 || !DATA_CLASSES.contains(state.substring(0, 2));
    }

    private static <E extends Exception> @Nullable E find(Throwable failure, Class<E> wanted) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
