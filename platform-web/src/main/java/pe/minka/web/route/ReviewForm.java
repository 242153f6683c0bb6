package pe.minka.web.route;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;
import pe.minka.practices.route.ReviewNotes;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.RuleViolation;

/**
 * A review: the four criteria of the version that was read.
 *
 * @param version the one the page showed
 * @param revision of what had been kept of it until then
 */
record ReviewForm(
        Integer version,
        Integer revision,
        VerdictForm replicable,
        VerdictForm impact,
        VerdictForm verifiable,
        VerdictForm sustainable) {

    ReviewForm(
            @Nullable Integer version,
            @Nullable Integer revision,
            @Nullable VerdictForm replicable,
            @Nullable VerdictForm impact,
            @Nullable VerdictForm verifiable,
            @Nullable VerdictForm sustainable) {
        this.version = Objects.requireNonNullElse(version, 0);
        this.revision = Objects.requireNonNullElse(revision, 0);
        this.replicable = Objects.requireNonNullElseGet(replicable, VerdictForm::empty);
        this.impact = Objects.requireNonNullElseGet(impact, VerdictForm::empty);
        this.verifiable = Objects.requireNonNullElseGet(verifiable, VerdictForm::empty);
        this.sustainable = Objects.requireNonNullElseGet(sustainable, VerdictForm::empty);
    }

    static ReviewForm of(int version, int revision, ReviewNotes notes) {
        return new ReviewForm(
                version,
                revision,
                VerdictForm.of(notes.notes().get(Criterion.REPLICABLE)),
                VerdictForm.of(notes.notes().get(Criterion.IMPACT)),
                VerdictForm.of(notes.notes().get(Criterion.VERIFIABLE)),
                VerdictForm.of(notes.notes().get(Criterion.SUSTAINABLE)));
    }

    /** The same on what has been kept since. */
    ReviewForm on(int kept) {
        return new ReviewForm(version, kept, replicable, impact, verifiable, sustainable);
    }

    ReviewNotes notes() {
        return new ReviewNotes(Stream.of(Criterion.values())
                .collect(Collectors.toMap(
                        Function.identity(), criterion -> on(criterion).note())));
    }

    /** None when it is longer than anything that is kept. */
    Optional<ReviewNotes> keptNotes() {
        try {
            return Optional.of(notes());
        } catch (RuleViolation tooLong) {
            return Optional.empty();
        }
    }

    public VerdictForm on(Criterion criterion) {
        return switch (criterion) {
            case REPLICABLE -> replicable;
            case IMPACT -> impact;
            case VERIFIABLE -> verifiable;
            case SUSTAINABLE -> sustainable;
        };
    }

    /** Everything that is missing at once, each under the name of its criterion. */
    void findGaps(Errors errors) {
        for (var criterion : Criterion.values()) {
            on(criterion)
                    .gaps()
                    .forEach(field -> errors.rejectValue(
                            criterion.name().toLowerCase(Locale.ROOT) + "." + field,
                            "route.review." + field + ".missing",
                            new Object[] {new DefaultMessageSourceResolvable("practices.criterion." + criterion)},
                            ""));
        }
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
