package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a ranking: what it offers and what is chosen of it.
 *
 * @param name of its field
 * @param typed what the address says
 * @param chosen nothing when the address names what there is not
 */
record RankingFilter<T extends RankingFilter.Choice>(
        String name,
        String typed,
        List<T> options,
        @Nullable T chosen) {

    /** What may be chosen. */
    interface Choice {

        String value();

        String label();
    }

    RankingFilter {
        options = List.copyOf(options);
    }

    /** The usual one unless the address says something. */
    static <T extends Choice> RankingFilter<T> of(String name, @Nullable String asked, List<T> options, T usual) {
        String typed = asked == null ? "" : asked.strip();
        @Nullable
        T chosen = typed.isEmpty()
                ? usual
                : options.stream()
                        .filter(one -> one.value().equals(typed))
                        .findFirst()
                        .orElse(null);
        return new RankingFilter<>(name, typed, options, chosen);
    }

    public boolean wrong() {
        return chosen == null;
    }

    /** What the field shows as chosen. */
    public String value() {
        return chosen == null ? typed : chosen.value();
    }
}
