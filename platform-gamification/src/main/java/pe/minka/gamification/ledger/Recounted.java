package pe.minka.gamification.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contribution, and what it is worth now that its rule is another one. */
public record Recounted(Came came, @Nullable Integer rule, Verdict verdict) {

    boolean changes() {
        return !verdict.equals(new Verdict(came.outcome(), came.points(), came.places()))
                || !Objects.equals(rule, came.rule());
    }
}
