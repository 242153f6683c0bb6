package pe.minka.setup;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import pe.minka.shared.Peru;

/** The Spanish of a start that fails, when nothing else is there yet. */
public final class SetupTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/setup", Peru.LOCALE);

    private SetupTexts() {}

    public static String say(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString("setup." + key), Peru.LOCALE).format(arguments);
    }
}
