package pe.minka.web.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A page about a problem for when nothing can be asked any more, neither the database nor the engine behind the other
 * pages. It is made when the platform starts, with the texts those pages have too.
 */
public final class PlainPage {

    private static final Pattern GAP = Pattern.compile("\\{([^}]+)}");

    private PlainPage() {}

    /** The problem by its name in the bundle; the kind decides the figure woven beside it. */
    public static String of(String problem, String kind) throws IOException {
        String page = new ClassPathResource("problems/plain.html").getContentAsString(StandardCharsets.UTF_8);
        return GAP.matcher(page.replace("{kind}", kind))
                .replaceAll(gap -> Matcher.quoteReplacement(text(gap.group(1).replace("*", problem))));
    }

    private static String text(String key) {
        String bundle = "messages/" + key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(bundle, Locale.ROOT).getString(key);
    }
}
