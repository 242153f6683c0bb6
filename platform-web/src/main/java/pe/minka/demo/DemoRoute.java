package pe.minka.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criterion;

/** What happened to a practice on the route, as {@code demo/route.json} tells of it. */
record DemoRoute(String practice, List<Step> steps) {

    DemoRoute {
        steps = List.copyOf(steps);
    }

    enum Act {
        ADVISE,
        /** The team has done what it had promised. */
        KEEP,
        ASK,
        APPROVE,
        NOT_YET,
        REVIEW,
        STEP_BACK,
        /** Another office has taken it over. */
        TRANSFER
    }

    /**
     * One thing somebody did.
     *
     * @param by a demo account, an advisor of a region, or the holder
     * @param more what is missing, or what was recommended
     * @param receiver the UGEL that has taken it over
     */
    record Step(
            int daysAgo,
            String by,
            Act act,
            @Nullable String words,
            @Nullable String more,
            @Nullable String promise,
            @Nullable Integer dueDaysAgo,
            @Nullable Map<Criterion, String> verdicts,
            @Nullable Map<Criterion, String> unmet,
            @Nullable String receiver) {

        String said() {
            return Objects.requireNonNullElse(words, "");
        }

        String added() {
            return Objects.requireNonNullElse(more, "");
        }

        List<Verdict> review() {
            var reasons = Objects.requireNonNullElse(verdicts, Map.<Criterion, String>of());
            var lacking = Objects.requireNonNullElse(unmet, Map.<Criterion, String>of());
            return Stream.of(Criterion.values())
                    .map(one -> new Verdict(
                            one,
                            !lacking.containsKey(one),
                            reasons.getOrDefault(one, ""),
                            lacking.getOrDefault(one, "")))
                    .toList();
        }
    }
}
