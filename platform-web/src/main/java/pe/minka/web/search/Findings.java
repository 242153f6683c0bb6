package pe.minka.web.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What one source found: the first of them, how many there are, and where to see the rest.
 *
 * @param loose none has all the words, these have some of them
 * @param meant another text that finds something
 */
record Findings(
        String group,
        long total,
        List<Finding> first,
        @Nullable String all,
        boolean loose,
        @Nullable Finding meant) {

    static final int SHOWN = 6;

    Findings {
        first = List.copyOf(first);
    }

    Findings(String group, long total, List<Finding> first, @Nullable String all) {
        this(group, total, first, all, false, null);
    }

    static Findings none(String group) {
        return new Findings(group, 0, List.of(), null);
    }

    static Findings of(String group, List<Finding> everything) {
        return new Findings(
                group, everything.size(), everything.stream().limit(SHOWN).toList(), null);
    }

    /** What was perhaps meant, as something to open. */
    static @Nullable Finding meant(Optional<String> suggestion, String list) {
        return suggestion
                .map(text -> new Finding(asked(list, text), text, null))
                .orElse(null);
    }

    /** The same text on the page of one kind of thing. */
    static String asked(String list, String text) {
        return list + "?q=" + UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    boolean isWorthShowing() {
        return total > 0 || meant != null;
    }

    /** One thing that was found. */
    record Finding(String href, String title, @Nullable String note) {}
}
