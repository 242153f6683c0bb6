package pe.minka.web.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;
import pe.minka.practices.PracticeSearch;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.Understood;

/** What the address of the list of practices asks for. What it does not know it leaves aside. */
record CatalogueQuery(
        @BindParam("q") String text,
        @BindParam("estadio") List<String> stages,
        @BindParam("region") String region,
        @BindParam("tema") List<String> themes,
        @BindParam("tipo") List<String> kinds,
        @BindParam("clasificacion") List<String> classifications,
        @BindParam("referente") String reference,
        @BindParam("modalidad") String modality,
        @BindParam("anio") String year,
        @BindParam("vigencia") String inForce,
        @BindParam("orden") String order,
        @BindParam("entidad") String organisation,
        @BindParam("pagina") Integer page) {

    static final String PATH = "/practicas";
    static final String FILE = PATH + ".csv";
    static final int SIZE = 12;
    private static final String ORDER = "orden";
    private static final String USEFUL = "utiles";

    private static final Set<String> FILTERS = Set.of(
            "estadio",
            "region",
            "tema",
            "tipo",
            "clasificacion",
            "referente",
            "modalidad",
            "anio",
            "vigencia",
            ORDER,
            "entidad");

    CatalogueQuery {
        text = text == null ? "" : text.strip();
        stages = CatalogueSlugs.known(stages, CatalogueSlugs.STAGES::containsKey);
        region = region != null && region.strip().matches("\\p{Alpha}{3}")
                ? region.strip().toUpperCase(Locale.ROOT)
                : "";
        themes = CatalogueSlugs.known(themes, theme -> theme.matches("[a-z][a-z-]{1,39}"));
        kinds = CatalogueSlugs.known(kinds, slug -> CatalogueSlugs.kind(slug).isPresent());
        classifications = CatalogueSlugs.known(classifications, CatalogueSlugs.CLASSIFICATIONS::containsKey);
        reference = reference != null && CatalogueSlugs.REFERENCE.containsKey(reference) ? reference : "";
        modality = modality != null && CatalogueSlugs.MODALITIES.containsKey(modality) ? modality : "";
        year = year != null && year.matches("20\\d\\d") ? year : "";
        inForce = inForce != null && CatalogueSlugs.IN_FORCE.containsKey(inForce) ? inForce : "";
        order = order != null && CatalogueSlugs.ORDERS.containsKey(order) ? order : USEFUL;
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
                classifications.stream()
                        .map(CatalogueSlugs.CLASSIFICATIONS::get)
                        .collect(Collectors.toSet()),
                CatalogueSlugs.REFERENCE.get(reference),
                CatalogueSlugs.IN_FORCE.get(inForce),
                CatalogueSlugs.ORDERS.getOrDefault(order, PracticeSearch.Order.USEFULNESS));
    }

    PageRequest request() {
        return new PageRequest(page, SIZE);
    }

    /** How many filters are set. */
    public int filters() {
        long single = Stream.of(region, reference, modality, year, inForce, organisation)
                .filter(value -> !value.isEmpty())
                .count();
        return stages.size() + themes.size() + kinds.size() + classifications.size() + (int) single;
    }

    /** One thing the address asks for. */
    private record Asked(String name, String value) {

        private boolean is(String other, String otherValue) {
            return name.equals(other) && value.equals(otherValue);
        }
    }

    private List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        all.add(new Asked("q", text));
        stages.forEach(slug -> all.add(new Asked("estadio", slug)));
        all.add(new Asked("region", region));
        themes.forEach(slug -> all.add(new Asked("tema", slug)));
        kinds.forEach(slug -> all.add(new Asked("tipo", slug)));
        classifications.forEach(slug -> all.add(new Asked("clasificacion", slug)));
        all.add(new Asked("referente", reference));
        all.add(new Asked("modalidad", modality));
        all.add(new Asked("anio", year));
        all.add(new Asked("vigencia", inForce));
        all.add(new Asked(ORDER, order));
        all.add(new Asked("entidad", organisation));
        return all;
    }

    /** What it asks for by each name, as it was understood. */
    Map<String, Understood> understood() {
        return FILTERS.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Understood.these(asked().stream()
                                .filter(one -> one.name().equals(name))
                                .map(Asked::value)
                                .toList())));
    }

    /** Without the themes, region and organisation that do not exist. */
    CatalogueQuery knowing(Set<String> knownThemes, Set<String> knownRegions, boolean organisationKnown) {
        return new CatalogueQuery(
                text,
                stages,
                knownRegions.contains(region) ? region : "",
                themes.stream().filter(knownThemes::contains).toList(),
                kinds,
                classifications,
                reference,
                modality,
                year,
                inForce,
                order,
                organisationKnown ? organisation : "",
                page);
    }

    /** The same list without its page, as an address that can be followed. */
    String address() {
        return address(asked().stream());
    }

    String without(String name, String value) {
        return address(asked().stream().filter(one -> !one.is(name, value)));
    }

    String orderedBy(String other) {
        return having(ORDER, other);
    }

    String meaning(String other) {
        return having("q", other);
    }

    private String having(String name, String value) {
        return address(asked().stream().map(one -> one.name().equals(name) ? new Asked(name, value) : one));
    }

    private static String address(Stream<Asked> asked) {
        return asked.filter(one -> !one.is(ORDER, USEFUL))
                .reduce(FilterAddress.of(PATH), (so, one) -> so.with(one.name(), one.value()), (one, other) -> other)
                .toString();
    }
}
