package pe.minka.command.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import pe.minka.command.CommandRefused;

/** Work on files and a database. When the files fail, the operator reads a sentence of the command about it. */
interface Work<T> {

    T done() throws IOException, SQLException;

    static <T> T done(String failed, Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw CommandRefused.because(e, failed, e);
        } catch (UncheckedIOException e) {
            throw CommandRefused.because(e, failed, String.valueOf(e.getCause()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
