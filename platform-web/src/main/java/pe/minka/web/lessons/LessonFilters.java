package pe.minka.web.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.lessons.FoundLessons;
import pe.minka.lessons.LessonFacet;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;

/** The filters of the list of lessons: what there is to choose from, and how many each would leave. */
@Component
class LessonFilters {

    private static final Map<String, String> IMPACT_SLUGS = LessonQuery.IMPACTS.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getValue().name(), Map.Entry::getKey));

    private final Regions regions;
    private final LessonWords words;

    LessonFilters(Regions regions, LessonWords words) {
        this.regions = regions;
        this.words = words;
    }

    record Choice(String value, String label, long count, boolean chosen) {}

    /** Values of which one can be chosen, under the name they have in the address. */
    record Group(String name, List<Choice> choices) {

        public boolean isEmpty() {
            return choices.isEmpty();
        }
    }

    record Chip(String label, String address) {}

    List<Group> groups(LessonQuery query, FoundLessons found) {
        Map<String, String> themes = words.themeNames();
        Map<String, String> places = places();
        return Stream.of(
                        group(
                                "impacto",
                                found.counts(LessonFacet.IMPACT),
                                query.impact(),
                                value -> IMPACT_SLUGS.getOrDefault(value, value),
                                value -> words.text("lessons.filter.impacto." + value)),
                        group(
                                "tema",
                                found.counts(LessonFacet.THEME),
                                query.theme(),
                                UnaryOperator.identity(),
                                value -> themes.getOrDefault(value, value)),
                        group(
                                "region",
                                found.counts(LessonFacet.REGION),
                                query.region(),
                                UnaryOperator.identity(),
                                value -> places.getOrDefault(value, value)),
                        group(
                                "anio",
                                found.counts(LessonFacet.YEAR),
                                query.year(),
                                UnaryOperator.identity(),
                                UnaryOperator.identity()))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Without what does not exist: an old link opens, with what is left of it. */
    LessonQuery known(LessonQuery query) {
        return query.knowing(words.themeNames().keySet(), places().keySet());
    }

    private Map<String, String> places() {
        return regions.all().stream().collect(Collectors.toMap(RegionView::code, RegionView::name));
    }

    /** Those that would leave something, and the one that is chosen although it leaves nothing. */
    private static Group group(
            String name,
            List<LessonFacet.Count> counts,
            String chosen,
            UnaryOperator<String> slug,
            Function<String, String> label) {
        List<Choice> choices = new ArrayList<>();
        for (var count : counts) {
            String value = slug.apply(count.value());
            choices.add(new Choice(value, label.apply(value), count.lessons(), value.equals(chosen)));
        }
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, label.apply(chosen), 0, true));
        }
        return new Group(name, List.copyOf(choices));
    }

    /** The filters in use with the address of the list without each. */
    static List<Chip> chips(LessonQuery query, List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.choices().stream()
                        .filter(Choice::chosen)
                        .map(choice -> new Chip(
                                choice.label(), query.without(group.name()).address())))
                .toList();
    }
}
