package pe.minka.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells that the database cannot be reached, or not for writing, from everything else that may go wrong with it. */
public final class DatabaseAway {

    /** The connection is gone, the server goes down or comes up, or it is a copy that only reads. */
    private static final List<String> STATES = List.of("08", "57P", "25006");

    private DatabaseAway() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && isMeantBy(sql)) {
                return true;
            }
            // That something could not be undone hides why it had to be.
            if (one instanceof TransactionSystemException undoing && isCauseOf(undoing.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    static boolean isMeantBy(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && STATES.stream().anyMatch(state::startsWith));
    }
}
