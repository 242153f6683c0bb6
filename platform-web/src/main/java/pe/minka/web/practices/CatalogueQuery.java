package pe.minka.web.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;
import pe.minka.practices.PracticeSearch;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.FilterAddress;

/** What the address of the list of practices asks for. What it does not know it leaves aside. */
record CatalogueQuery(
        @BindParam("q") String text,
        @BindParam("estadio") List<String> stages,
        @BindParam("region") String region,
        @BindParam("tema") List<String> themes,
        @BindParam("tipo") List<String> kinds,
        @BindParam("modalidad") String modality,
        @BindParam("anio") String year,
        @BindParam("vigencia") String inForce,
        @BindParam("orden") String order,
        @BindParam("entidad") String organisation,
        @BindParam("pagina") Integer page) {

    static final String PATH = "/practicas";
    static final String FILE = PATH + ".csv";
    static final int SIZE = 12;

    CatalogueQuery {
        text = text == null ? "" : text.strip();
        stages = CatalogueSlugs.known(stages, CatalogueSlugs.STAGES::containsKey);
        region = region != null && region.strip().matches("\\p{Alpha}{3}")
                ? region.strip().toUpperCase(Locale.ROOT)
                : "";
        themes = CatalogueSlugs.known(themes, theme -> theme.matches("[a-z][a-z-]{1,39}"));
        kinds = CatalogueSlugs.known(kinds, slug -> CatalogueSlugs.kind(slug).isPresent());
        modality = modality != null && CatalogueSlugs.MODALITIES.containsKey(modality) ? modality : "";
        year = year != null && year.matches("20\\d\\d") ? year : "";
        inForce = inForce != null && CatalogueSlugs.IN_FORCE.containsKey(inForce) ? inForce : "";
        order = order != null && CatalogueSlugs.ORDERS.containsKey(order) ? order : "utiles";
        organisation =
                organisation != null && organisation.matches("[a-z]+(?:-[a-z]+)*-[\\w-]{1,40}") ? organisation : "";
        page = page == null ? 1 : page;
    }

    PracticeSearch search() {
        return new PracticeSearch(
                text,
                region,
                kinds.stream()
                        .map(CatalogueSlugs::kind)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                stages.stream().map(CatalogueSlugs.STAGES::get).collect(Collectors.toSet()),
                Set.copyOf(themes),
                CatalogueSlugs.MODALITIES.get(modality),
                year.isEmpty() ? null : Integer.valueOf(year),
                CatalogueSlugs.IN_FORCE.get(inForce),
                CatalogueSlugs.ORDERS.getOrDefault(order, PracticeSearch.Order.USEFULNESS));
    }

    PageRequest request() {
        return new PageRequest(page, SIZE);
    }

    /** How many filters are set. */
    public int filters() {
        long single = Stream.of(region, modality, year, inForce, organisation)
                .filter(value -> !value.isEmpty())
                .count();
        return stages.size() + themes.size() + kinds.size() + (int) single;
    }

    CatalogueQuery withoutStage(String slug) {
        return with(text, without(stages, slug), region, themes, kinds, modality, year, inForce, order, organisation);
    }

    CatalogueQuery withoutTheme(String slug) {
        return with(text, stages, region, without(themes, slug), kinds, modality, year, inForce, order, organisation);
    }

    CatalogueQuery withoutKind(String slug) {
        return with(text, stages, region, themes, without(kinds, slug), modality, year, inForce, order, organisation);
    }

    CatalogueQuery everywhere() {
        return with(text, stages, "", themes, kinds, modality, year, inForce, order, organisation);
    }

    CatalogueQuery ofAnyModality() {
        return with(text, stages, region, themes, kinds, "", year, inForce, order, organisation);
    }

    CatalogueQuery ofAnyYear() {
        return with(text, stages, region, themes, kinds, modality, "", inForce, order, organisation);
    }

    CatalogueQuery inForceOrNot() {
        return with(text, stages, region, themes, kinds, modality, year, "", order, organisation);
    }

    CatalogueQuery ofAnyOrganisation() {
        return with(text, stages, region, themes, kinds, modality, year, inForce, order, "");
    }

    CatalogueQuery orderedBy(String other) {
        return with(text, stages, region, themes, kinds, modality, year, inForce, other, organisation);
    }

    CatalogueQuery meaning(String other) {
        return with(other, stages, region, themes, kinds, modality, year, inForce, order, organisation);
    }

    private static CatalogueQuery with(
            String text,
            List<String> stages,
            String region,
            List<String> themes,
            List<String> kinds,
            String modality,
            String year,
            String inForce,
            String order,
            String organisation) {
        return new CatalogueQuery(text, stages, region, themes, kinds, modality, year, inForce, order, organisation, 1);
    }

    private static List<String> without(List<String> values, String one) {
        List<String> left = new ArrayList<>(values);
        left.remove(one);
        return left;
    }

    /** The same list without its page, as an address that can be followed. */
    String address() {
        var address = FilterAddress.of(PATH).with("q", text);
        address = all(address, "estadio", stages);
        address = address.with("region", region);
        address = all(address, "tema", themes);
        address = all(address, "tipo", kinds);
        return address.with("modalidad", modality)
                .with("anio", year)
                .with("vigencia", inForce)
                .with("orden", order.equals("utiles") ? "" : order)
                .with("entidad", organisation)
                .toString();
    }

    private static FilterAddress all(FilterAddress address, String name, List<String> values) {
        return values.stream().reduce(address, (so, value) -> so.with(name, value), (one, other) -> other);
    }
}
