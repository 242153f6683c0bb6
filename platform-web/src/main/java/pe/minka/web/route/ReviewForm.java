package pe.minka.web.route;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criterion;

/**
 * A review: the four criteria of the version that was read.
 *
 * @param version the one the page showed
 */
record ReviewForm(
        Integer version, VerdictForm replicable, VerdictForm impact, VerdictForm verifiable, VerdictForm sustainable) {

    ReviewForm(
            @Nullable Integer version,
            @Nullable VerdictForm replicable,
            @Nullable VerdictForm impact,
            @Nullable VerdictForm verifiable,
            @Nullable VerdictForm sustainable) {
        this.version = Objects.requireNonNullElse(version, 0);
        this.replicable = Objects.requireNonNullElseGet(replicable, VerdictForm::empty);
        this.impact = Objects.requireNonNullElseGet(impact, VerdictForm::empty);
        this.verifiable = Objects.requireNonNullElseGet(verifiable, VerdictForm::empty);
        this.sustainable = Objects.requireNonNullElseGet(sustainable, VerdictForm::empty);
    }

    static ReviewForm of(int version) {
        return new ReviewForm(version, null, null, null, null);
    }

    VerdictForm on(Criterion criterion) {
        return switch (criterion) {
            case REPLICABLE -> replicable;
            case IMPACT -> impact;
            case VERIFIABLE -> verifiable;
            case SUSTAINABLE -> sustainable;
        };
    }

    /** The criteria nobody has chosen an answer for. */
    List<Criterion> open() {
        return Stream.of(Criterion.values())
                .filter(criterion -> on(criterion).met() == null)
                .toList();
    }

    List<Verdict> verdicts() {
        return Stream.of(Criterion.values()).map(this::verdict).toList();
    }

    /** What makes a criterion met that is met already needs no words. */
    private Verdict verdict(Criterion criterion) {
        var said = on(criterion);
        boolean met = Boolean.TRUE.equals(said.met());
        return new Verdict(criterion, met, said.reason(), said.improvement());
    }
}
