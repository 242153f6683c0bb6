package pe.minka.gamification.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contribution, and what it is worth now that its rule is another one. */
public record Recounted(Came came, @Nullable Integer rule, Verdict verdict) {

    boolean changes() {
        var kept = came.kept();
        return !verdict.equals(kept.verdict()) || !Objects.equals(rule, kept.rule()) || moves();
    }

    boolean moves() {
        var kept = came.kept();
        return came.accepted() != kept.accepted() || !came.day().equals(kept.day());
    }

    int worth() {
        return came.accepted() ? verdict.worth() : 0;
    }

    int change() {
        return worth() - came.kept().worth();
    }
}
