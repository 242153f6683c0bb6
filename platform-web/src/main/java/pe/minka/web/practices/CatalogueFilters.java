package pe.minka.web.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.practices.Facet;
import pe.minka.practices.FoundPractices;
import pe.minka.practices.PracticeSearch;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.practices.sheet.Modality;
import pe.minka.shared.Peru;

/** The filters of the list of practices: what there is to choose from, how many each would leave, and the way out. */
@Component
class CatalogueFilters {

    private static final List<String> STAGES = List.of("inicial", "intermedio", "avanzado");
    private static final List<String> CLASSIFICATIONS = List.of("buena", "prometedora", "en-documentacion");

    private final Themes themes;
    private final Regions regions;
    private final OrganisationCatalogue organisations;
    private final MessageSource messages;

    CatalogueFilters(Themes themes, Regions regions, OrganisationCatalogue organisations, MessageSource messages) {
        this.themes = themes;
        this.regions = regions;
        this.organisations = organisations;
        this.messages = messages;
    }

    PracticeSearch search(CatalogueQuery query) {
        return organisation(query).map(one -> query.search().by(one.id())).orElseGet(query::search);
    }

    /** Without what does not exist: an old link opens, with what is left of it. */
    CatalogueQuery known(CatalogueQuery query) {
        return query.knowing(
                themeNames().keySet(),
                regionNames().keySet(),
                organisation(query).isPresent());
    }

    /** None when nobody knows it. */
    private Optional<OrganisationView> organisation(CatalogueQuery query) {
        return query.organisation().isEmpty() ? Optional.empty() : organisations.findBySlug(query.organisation());
    }

    record Choice(String value, String label, long count, boolean chosen) {}

    /** Values of which one or several can be chosen, under the name they have in the address. */
    record Group(String name, boolean several, List<Choice> choices) {

        public boolean isEmpty() {
            return choices.isEmpty();
        }
    }

    record Chip(String label, String address) {}

    List<Group> groups(CatalogueQuery query, FoundPractices found) {
        return Stream.of(
                        all("estadio", STAGES, found, Facet.STAGE, query.stages(), CatalogueSlugs.STAGES::get),
                        one("region", found, Facet.REGION, query.region(), Function.identity(), regionNames()),
                        themes(query, found),
                        kinds(query, found),
                        all(
                                "clasificacion",
                                CLASSIFICATIONS,
                                found,
                                Facet.CLASSIFICATION,
                                query.classifications(),
                                CatalogueSlugs.CLASSIFICATIONS::get),
                        references(query, found),
                        one("modalidad", found, Facet.MODALITY, query.modality(), CatalogueFilters::modality, Map.of()),
                        one("anio", found, Facet.YEAR, query.year(), Function.identity(), Map.of()),
                        one("vigencia", found, Facet.IN_FORCE, query.inForce(), CatalogueFilters::inForce, Map.of()))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** All of them in their own order, also those that would leave nothing. */
    private Group all(
            String name,
            List<String> slugs,
            FoundPractices found,
            Facet facet,
            List<String> chosen,
            Function<String, @Nullable Enum<?>> value) {
        List<Choice> choices = slugs.stream()
                .map(slug -> new Choice(
                        slug,
                        text("practices.read.filter." + name + "." + slug),
                        found.count(facet, String.valueOf(value.apply(slug))),
                        chosen.contains(slug)))
                .toList();
        return new Group(name, true, choices);
    }

    /** Nothing to choose from before anybody has taken a practice over. */
    private Group references(CatalogueQuery query, FoundPractices found) {
        boolean some =
                found.count(Facet.REFERENCE, "true") > 0 || !query.reference().isEmpty();
        return some
                ? one("referente", found, Facet.REFERENCE, query.reference(), CatalogueFilters::reference, Map.of())
                : new Group("referente", false, List.of());
    }

    private Group themes(CatalogueQuery query, FoundPractices found) {
        Map<String, String> names = themeNames();
        return several("tema", found, Facet.THEME, query.themes(), Function.identity(), names);
    }

    private Group kinds(CatalogueQuery query, FoundPractices found) {
        Map<String, String> names = Stream.of(OrganisationKind.values())
                .collect(Collectors.toMap(OrganisationKind::slug, kind -> text("organisations.kind." + kind.name())));
        return several(
                "tipo",
                found,
                Facet.KIND,
                query.kinds(),
                value -> OrganisationKind.valueOf(value).slug(),
                names);
    }

    /** Those that would leave something, and those that are chosen although they leave nothing. */
    private Group several(
            String name,
            FoundPractices found,
            Facet facet,
            List<String> chosen,
            Function<String, String> slug,
            Map<String, String> names) {
        List<Choice> choices = new ArrayList<>();
        for (var count : found.counts(facet)) {
            String value = slug.apply(count.value());
            choices.add(new Choice(value, names.getOrDefault(value, value), count.practices(), chosen.contains(value)));
        }
        Set<String> there = choices.stream().map(Choice::value).collect(Collectors.toSet());
        chosen.stream()
                .filter(value -> !there.contains(value))
                .forEach(value -> choices.add(new Choice(value, names.getOrDefault(value, value), 0, true)));
        return new Group(name, true, choices);
    }

    private Group one(
            String name,
            FoundPractices found,
            Facet facet,
            String chosen,
            Function<String, String> slug,
            Map<String, String> names) {
        var group = several(name, found, facet, chosen.isEmpty() ? List.of() : List.of(chosen), slug, names);
        List<Choice> choices = group.choices().stream()
                .map(choice -> new Choice(
                        choice.value(),
                        label(name, choice),
                        choice.count(),
                        choice.value().equals(chosen)))
                .toList();
        return new Group(name, false, choices);
    }

    private String label(String name, Choice choice) {
        return switch (name) {
            case "referente", "modalidad", "vigencia" -> text("practices.read.filter." + name + "." + choice.value());
            default -> choice.label();
        };
    }

    private static String modality(String value) {
        return CatalogueSlugs.of(CatalogueSlugs.MODALITIES, Modality.valueOf(value));
    }

    private static String reference(String value) {
        return CatalogueSlugs.of(CatalogueSlugs.REFERENCE, Boolean.valueOf(value));
    }

    private static String inForce(String value) {
        return CatalogueSlugs.of(CatalogueSlugs.IN_FORCE, Boolean.valueOf(value));
    }

    /** The filters in use with the address of the list without each. */
    List<Chip> chips(CatalogueQuery query, List<Group> groups) {
        var organisation =
                organisation(query).map(one -> new Chip(one.label(), query.without("entidad", query.organisation())));
        var chosen = groups.stream()
                .flatMap(group -> group.choices().stream()
                        .filter(Choice::chosen)
                        .map(choice -> new Chip(choice.label(), query.without(group.name(), choice.value()))));
        return Stream.concat(organisation.stream(), chosen).toList();
    }

    private Map<String, String> regionNames() {
        return regions.all().stream().collect(Collectors.toMap(RegionView::code, RegionView::name));
    }

    private Map<String, String> themeNames() {
        return themes.all().stream().collect(Collectors.toMap(Theme::code, Theme::name));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
