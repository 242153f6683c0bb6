package pe.minka.command;

import org.jspecify.annotations.Nullable;

/** A command cannot or must not be carried out; the message is the one sentence the operator reads. */
public class CommandRefused extends RuntimeException {

    private CommandRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public static CommandRefused because(String key, Object... arguments) {
        return new CommandRefused(CommandTexts.say(key, arguments), null);
    }

    public static CommandRefused because(Throwable cause, String key, Object... arguments) {
        return new CommandRefused(CommandTexts.say(key, arguments), cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
