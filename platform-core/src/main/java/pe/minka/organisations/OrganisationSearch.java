package pe.minka.organisations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the catalogue; no kinds, no region and no activity do not narrow the search. */
public record OrganisationSearch(
        String text,
        Set<OrganisationKind> kinds,
        @Nullable String region,
        @Nullable Boolean active) {

    private static final int LONGEST = 120;

    public OrganisationSearch {
        text = text.replaceAll("\\p{Cntrl}", " ").strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
        kinds = Set.copyOf(kinds);
    }

    /** Among the organisations that exist today. */
    public static OrganisationSearch of(String text) {
        return new OrganisationSearch(text, Set.of(), null, true);
    }

    /** Something was typed, and none of it is a letter or a number: nothing is called so. */
    boolean isMeaningless() {
        return !text.isEmpty() && RegionNames.fold(text).replace("@", "").isBlank();
    }

    public OrganisationSearch among(OrganisationKind... chosen) {
        return new OrganisationSearch(
                text, chosen.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(chosen)), region, active);
    }

    public OrganisationSearch in(@Nullable String regionCode) {
        return new OrganisationSearch(text, kinds, regionCode, active);
    }

    public OrganisationSearch whetherActive(@Nullable Boolean wanted) {
        return new OrganisationSearch(text, kinds, region, wanted);
    }
}
