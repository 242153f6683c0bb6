package pe.minka.command;

/** Something the operator of the machine asks for. Whatever it refuses it refuses with {@link CommandRefused}. */
public interface Command {

    /** How a command ended that was carried out. */
    enum End {
        WELL,
        /** It did what it had to, and what it found is not as it should be. */
        BADLY
    }

    CommandName name();

    End run(Options options, Console console);
}
