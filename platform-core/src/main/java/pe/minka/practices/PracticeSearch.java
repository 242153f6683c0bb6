package pe.minka.practices;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/** What somebody looks for among the published practices; what is empty does not narrow the search. */
public record PracticeSearch(
        String text,
        @Nullable String region,
        Set<OrganisationKind> kinds,
        Set<Stage> stages,
        Set<String> themes,
        @Nullable Modality modality,
        @Nullable Integer year,
        Set<Classification> classifications,
        @Nullable Boolean reference,
        @Nullable Boolean inForce,
        Order order,
        @Nullable OrganisationId organisation) {

    private static final int LONGEST = 120;

    public static final PracticeSearch ALL = of("");

    /** Which come first: the most useful, the newest, or those of the first region by name. */
    public enum Order {
        USEFULNESS,
        NEWEST,
        REGION
    }

    public PracticeSearch {
        text = printable(text);
        text = text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        region = region == null || region.isBlank() ? null : printable(region).toUpperCase(Locale.ROOT);
        kinds = Set.copyOf(kinds);
        stages = Set.copyOf(stages);
        classifications = Set.copyOf(classifications);
        themes = themes.stream().map(PracticeSearch::printable).collect(Collectors.toUnmodifiableSet());
    }

    private static String printable(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Of whichever organisation. */
    public PracticeSearch(
            String text,
            @Nullable String region,
            Set<OrganisationKind> kinds,
            Set<Stage> stages,
            Set<String> themes,
            @Nullable Modality modality,
            @Nullable Integer year,
            Set<Classification> classifications,
            @Nullable Boolean reference,
            @Nullable Boolean inForce,
            Order order) {
        this(text, region, kinds, stages, themes, modality, year, classifications, reference, inForce, order, null);
    }

    public static PracticeSearch of(String text) {
        return new PracticeSearch(
                text, null, Set.of(), Set.of(), Set.of(), null, null, Set.of(), null, null, Order.USEFULNESS);
    }

    public PracticeSearch in(String other) {
        return new PracticeSearch(
                text,
                other,
                kinds,
                stages,
                themes,
                modality,
                year,
                classifications,
                reference,
                inForce,
                order,
                organisation);
    }

    /** Those an organisation leads or takes part in. */
    public PracticeSearch by(OrganisationId one) {
        return new PracticeSearch(
                text, region, kinds, stages, themes, modality, year, classifications, reference, inForce, order, one);
    }

    /** What a facet is narrowed to; nothing when it is not. */
    Set<String> chosen(Facet facet) {
        return switch (facet) {
            case REGION -> one(region);
            case KIND -> names(kinds);
            case STAGE -> names(stages);
            case THEME -> themes;
            case MODALITY -> one(modality);
            case YEAR -> one(year);
            case CLASSIFICATION -> names(classifications);
            case REFERENCE -> one(reference);
            case IN_FORCE -> one(inForce);
        };
    }

    private static Set<String> one(@Nullable Object value) {
        return value == null ? Set.of() : Set.of(value.toString());
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
