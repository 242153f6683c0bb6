package pe.minka.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.RuleViolation;

/**
 * A review as a program sends it.
 *
 * @param version the one that was read
 */
record RubricJson(int version, @Nullable List<NewVerdict> verdicts) {

    record NewVerdict(
            @Nullable Criterion criterion,
            @Nullable Boolean met,
            @Nullable String reason,
            @Nullable String improvement) {

        Verdict verdict() {
            var about = criterion;
            var answer = met;
            if (about == null || answer == null) {
                throw new RuleViolation("practices.review.incomplete");
            }
            return new Verdict(
                    about, answer, Objects.requireNonNullElse(reason, ""), Objects.requireNonNullElse(improvement, ""));
        }
    }

    /** In the order of the criteria. */
    List<Verdict> said() {
        return Objects.requireNonNullElse(verdicts, List.<NewVerdict>of()).stream()
                .map(NewVerdict::verdict)
                .sorted(Comparator.comparing(Verdict::criterion))
                .toList();
    }
}
