package pe.minka.gamification.ledger;

import org.jspecify.annotations.Nullable;

/** Which places a contribution holds under the caps of its rule; none under a cap the rule does not have. */
public record Places(
        @Nullable Integer day,
        @Nullable Integer giver,
        @Nullable Integer season,
        @Nullable Integer pair) {

    public static final Places NONE = new Places(null, null, null, null);
}
