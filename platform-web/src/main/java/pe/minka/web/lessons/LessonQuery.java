package pe.minka.web.lessons;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import pe.minka.lessons.LessonSearch;
import pe.minka.lessons.form.Impact;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.Understood;

/** What the address of the list of lessons asks for. What it does not know it leaves aside. */
record LessonQuery(
        @BindParam("q") String text,
        @BindParam("impacto") String impact,
        @BindParam("tema") String theme,
        @BindParam("region") String region,
        @BindParam("anio") String year,
        @BindParam("pagina") Integer page) {

    static final int SIZE = 12;
    static final Map<String, Impact> IMPACTS = Map.of("negativo", Impact.NEGATIVE, "positivo", Impact.POSITIVE);

    LessonQuery {
        text = text == null ? "" : text.strip();
        impact = known(impact, "negativo|positivo");
        theme = known(theme, "[a-z][a-z-]{1,39}");
        region = known(region, "\\p{Alpha}{3}").toUpperCase(Locale.ROOT);
        year = known(year, "20\\d\\d");
        page = page == null ? 1 : page;
    }

    private static String known(@Nullable String typed, String shape) {
        return typed != null && typed.strip().matches(shape) ? typed.strip() : "";
    }

    LessonSearch search() {
        return new LessonSearch(
                text,
                IMPACTS.get(impact),
                theme.isEmpty() ? Set.of() : Set.of(theme),
                region,
                year.isEmpty() ? null : Integer.valueOf(year));
    }

    /** What it asks for by each name, as it was understood. */
    Map<String, Understood> understood() {
        return Map.of(
                "impacto",
                Understood.one(impact),
                "tema",
                Understood.one(theme),
                "region",
                Understood.one(region),
                "anio",
                Understood.one(year));
    }

    /** Without a theme and a region that do not exist. */
    LessonQuery knowing(Set<String> knownThemes, Set<String> knownRegions) {
        return new LessonQuery(
                text,
                impact,
                knownThemes.contains(theme) ? theme : "",
                knownRegions.contains(region) ? region : "",
                year,
                page);
    }

    PageRequest request() {
        return new PageRequest(page, SIZE);
    }

    /** How many filters are set. */
    public long filters() {
        return Stream.of(impact, theme, region, year)
                .filter(value -> !value.isEmpty())
                .count();
    }

    LessonQuery without(String filter) {
        return new LessonQuery(
                text,
                filter.equals("impacto") ? "" : impact,
                filter.equals("tema") ? "" : theme,
                filter.equals("region") ? "" : region,
                filter.equals("anio") ? "" : year,
                1);
    }

    LessonQuery meaning(String other) {
        return new LessonQuery(other, impact, theme, region, year, 1);
    }

    /** The same list without its page, as an address that can be followed. */
    String address() {
        return FilterAddress.of(LessonController.LIST)
                .with("q", text)
                .with("impacto", impact)
                .with("tema", theme)
                .with("region", region)
                .with("anio", year)
                .toString();
    }
}
