package pe.minka.web.security;

import java.util.regex.Pattern;

/** An address as it may stand in the log: what opens a door when it is known is left out of it. */
public final class LoggedPath {

    /** Longer than an identifier: the secret of a link. */
    private static final Pattern SECRET = Pattern.compile("[\\w-]{40,}");

    private LoggedPath() {}

    public static String of(String path) {
        return SECRET.matcher(path).replaceAll("***");
    }
}
