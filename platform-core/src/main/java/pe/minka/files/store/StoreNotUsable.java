package pe.minka.files.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Files cannot be kept where the configuration says; the message tells the operator what to mend. */
class StoreNotUsable extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/files", Locale.ROOT);

    StoreNotUsable(Path folder, @Nullable Throwable cause) {
        super(TEXTS.getString("files.setup.folder").replace("{0}", folder.toString()), cause);
    }

    StoreNotUsable(String setting) {
        super(TEXTS.getString("files.setup.missing").replace("{0}", setting));
    }
}
