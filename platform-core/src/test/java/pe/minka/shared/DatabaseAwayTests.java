package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "25006"})
    void aServerThatIsGoneOrGoesOrOnlyReadsIsAway(String state) {
        assertThat(DatabaseAway.isCauseOf(failed(state))).isTrue();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(failed(state))))
                .as("whoever wraps it")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "57014", "42P01", "40001"})
    void whatTheServerRefusesIsNot(String state) {
        assertThat(DatabaseAway.isCauseOf(failed(state))).isFalse();
    }

    @Test
    void aPoolThatHasNoConnectionIsAway() {
        var none = new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("timed out"));
        assertThat(DatabaseAway.isCauseOf(none)).isTrue();
        assertThat(DatabaseAway.isCauseOf(new CannotCreateTransactionException("none", none)))
                .isTrue();
    }

    @Test
    void aTransactionThatCannotBeginForAnotherReasonIsNot() {
        assertThat(DatabaseAway.isCauseOf(new CannotCreateTransactionException("in the wrong place")))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void aRollbackThatFailsDoesNotHideIt() {
        var undoing = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseAway.isCauseOf(undoing)).isFalse();
        undoing.initApplicationException(failed("08006"));
        assertThat(DatabaseAway.isCauseOf(undoing)).isTrue();
    }

    private static RuntimeException failed(String state) {
        return new DataAccessResourceFailureException("failed", new SQLException("failed", state));
    }
}
