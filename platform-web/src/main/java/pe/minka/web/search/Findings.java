package pe.minka.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one source found: the first of them, how many there are, and where to see the rest. */
record Findings(
        String group,
        long total,
        List<Finding> first,
        @Nullable String all) {

    static final int SHOWN = 6;

    Findings {
        first = List.copyOf(first);
    }

    static Findings none(String group) {
        return new Findings(group, 0, List.of(), null);
    }

    static Findings of(String group, List<Finding> everything) {
        return new Findings(
                group, everything.size(), everything.stream().limit(SHOWN).toList(), null);
    }

    /** One thing that was found. */
    record Finding(String href, String title, @Nullable String note) {}
}
