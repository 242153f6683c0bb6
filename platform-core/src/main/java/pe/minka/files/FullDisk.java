package pe.minka.files;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a disk without room from other failures: Java has no type for it, only the words of the system. */
public final class FullDisk {

    /** In English and, where the machine speaks it, in Spanish. */
    private static final List<String> WORDS = List.of(
            "no space left on device",
            "disk quota exceeded",
            "not enough space on the disk",
            "no queda espacio en el dispositivo",
            "se ha excedido la cuota de disco",
            "espacio en disco insuficiente");

    private FullDisk() {}

    public static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }
}
