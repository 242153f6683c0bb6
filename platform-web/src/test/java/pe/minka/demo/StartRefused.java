package pe.minka.demo;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Peru;

/** The demonstration cannot start for a reason a person can mend; the message is the one sentence they read. */
class StartRefused extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("demo-start", Peru.LOCALE);

    StartRefused(String key, @Nullable Throwable cause, Object... arguments) {
        super(text(key, arguments), cause);
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Peru.LOCALE).format(arguments);
    }
}
