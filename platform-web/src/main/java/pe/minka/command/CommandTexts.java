package pe.minka.command;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import pe.minka.shared.Peru;

/** The Spanish of the command line, which is there before anything else is. */
public final class CommandTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/command", Peru.LOCALE);

    private CommandTexts() {}

    public static String say(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(CommandTexts::written).toArray();
        return new MessageFormat(TEXTS.getString("command." + key), Peru.LOCALE).format(written);
    }

    /** Thousands stand apart as everywhere in the platform, by a space that every terminal knows. */
    private static Object written(Object argument) {
        return switch (argument) {
            case Integer number -> grouped(number);
            case Long number -> grouped(number);
            default -> argument;
        };
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
