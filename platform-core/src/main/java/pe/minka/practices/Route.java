package pe.minka.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.Peru;

/** What the route of strengthening asks for before each stage (ruta de fortalecimiento). */
final class Route {

    private Route() {}

    static Optional<Stage> after(@Nullable Stage stage) {
        return switch (stage) {
            case null -> Optional.of(Stage.INITIAL);
            case INITIAL -> Optional.of(Stage.INTERMEDIATE);
            case INTERMEDIATE -> Optional.of(Stage.ADVANCED);
            case ADVANCED -> Optional.empty();
        };
    }

    static Optional<Stage> before(@Nullable Stage stage) {
        return switch (stage) {
            case null -> Optional.empty();
            case INITIAL -> Optional.empty();
            case INTERMEDIATE -> Optional.of(Stage.INITIAL);
            case ADVANCED -> Optional.of(Stage.INTERMEDIATE);
        };
    }

    /** A practice that can be published; the holder and an organisation it has from the start. */
    static List<Guard> toInitial(Practice practice, Sheet sheet, LocalDate today) {
        var asked = List.of(
                Guard.of("title", !sheet.presentation().title().isEmpty(), Fix.PRESENTATION),
                Guard.of("summary", isSummary(sheet), Fix.PRESENTATION),
                Guard.of("organisation", !practice.organisations().isEmpty(), Fix.PEOPLE),
                Guard.of("holder", hasHolder(practice), Fix.PEOPLE),
                Guard.of("problem", !sheet.problem().isEmpty(), Fix.PROBLEM),
                Guard.of("description", !sheet.description().isEmpty(), Fix.DESCRIPTION));
        return Stream.concat(asked.stream(), possible(sheet, today).filter(guard -> !guard.met()))
                .toList();
    }

    /** What cannot be so is not put before everybody; it is named only where there is something of the kind. */
    private static Stream<Guard> possible(Sheet sheet, LocalDate today) {
        return Stream.of(
                Guard.of("start", !sheet.presentation().hasImpossibleStart(today), Fix.PRESENTATION),
                Guard.of("figures", sheet.results().impossible().isEmpty(), Fix.RESULTS));
    }

    /** What a published practice needs for the stage; what only waits to be published says so. */
    static List<Guard> to(Stage stage, Standing standing) {
        var published = asked(stage, standing);
        var drafted = asked(stage, standing.asDrafted());
        return published.stream()
                .map(guard -> !guard.met() && isMet(guard.code(), drafted) ? guard.unpublished() : guard)
                .toList();
    }

    private static boolean isMet(String code, List<Guard> guards) {
        return guards.stream().anyMatch(guard -> guard.code().equals(code) && guard.met());
    }

    private static List<Guard> asked(Stage stage, Standing standing) {
        return switch (stage) {
            case INITIAL -> List.of();
            case INTERMEDIATE -> toIntermediate(standing);
            case ADVANCED -> toAdvanced(standing);
        };
    }

    private static List<Guard> toIntermediate(Standing standing) {
        var sheet = standing.sheet();
        return List.of(
                Guard.of("problem", !sheet.problem().isEmpty(), Fix.PROBLEM),
                Guard.of(
                        "strategy",
                        !sheet.strategy().isEmpty(),
                        Fix.STRATEGY,
                        sheet.strategy().items().size()),
                Guard.of(
                        "result",
                        !sheet.results().isEmpty(),
                        Fix.RESULTS,
                        sheet.results().items().size()),
                Guard.of("criteria", sheet.criteria().areAllWritten(), Fix.CRITERIA),
                Guard.of(
                        "evidence",
                        !standing.evidence().isEmpty(),
                        Fix.EVIDENCE,
                        standing.evidence().size()),
                Guard.found("advisory", standing.advisories().stream().findFirst(), Fix.ADVISORIES));
    }

    /** What the stage before asked for must not have got lost since; it is named only when it has. */
    private static List<Guard> toAdvanced(Standing standing) {
        var lost = toIntermediate(standing).stream().filter(guard -> !guard.met());
        return Stream.concat(
                        lost,
                        Stream.of(
                                reviews(standing),
                                Guard.found("figure", standing.backed().map(Route::figure), Fix.RESULTS),
                                Guard.of(
                                        "instrument",
                                        standing.sheet().criteria().isFormalised(),
                                        Fix.CRITERIA,
                                        standing.sheet().criteria().reference()),
                                Guard.found("expert", standing.commented().map(Peru::dayOf), Fix.EXPERTS),
                                commitments(standing)))
                .toList();
    }

    private static String figure(Results.Item item) {
        return item.baseline().isEmpty() ? item.value() : item.baseline() + " → " + item.value();
    }

    private static Guard reviews(Standing standing) {
        boolean regional = standing.assessments().isMet(ReviewLevel.TERRITORIAL);
        return Guard.of("reviews", standing.assessments().isComplete(), Fix.REVIEWS, regional ? 1 : 0);
    }

    private static Guard commitments(Standing standing) {
        return standing.overdue().isEmpty()
                ? Guard.of("commitments", true, Fix.ADVISORIES)
                : Guard.of(
                        "commitments",
                        false,
                        Fix.ADVISORIES,
                        standing.overdue().size(),
                        standing.overdue().getFirst().what());
    }

    private static boolean isSummary(Sheet sheet) {
        String summary = sheet.presentation().summary();
        return !summary.isEmpty() && summary.length() <= Presentation.LONGEST_SUMMARY;
    }

    private static boolean hasHolder(Practice practice) {
        return practice.team().stream().anyMatch(person -> person.post() == Post.HOLDER);
    }
}
