package pe.minka.web.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingScope;
import pe.minka.members.Access;
import pe.minka.organisations.MacroRegion;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;

/** Where somebody can look at a ranking: their own region, entity and macro-region first, then everywhere else. */
@Component
class RankingPlaces {

    private static final String NAME = "ambito";
    private static final String COUNTRY = "pais";
    private static final String MACRO = "macro-";
    private static final String REGION = "region-";
    private static final String OWN = "entidad";
    private static final Pattern ORGANISATION =
            Pattern.compile(OWN + "-(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final Regions regions;
    private final OrganisationCatalogue organisations;
    private final RecognitionTexts texts;

    RankingPlaces(Regions regions, OrganisationCatalogue organisations, RecognitionTexts texts) {
        this.regions = regions;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** One of the places, and what it is called. */
    record Chosen(String value, String label, RankingScope scope) implements RankingFilter.Choice {

        public boolean isOfOrganisation() {
            return scope instanceof RankingScope.InOrganisation;
        }
    }

    /** The own region unless the address names another place. */
    RankingFilter<Chosen> of(Access me, @Nullable String asked) {
        var all = all(me);
        return RankingFilter.of(NAME, asked, all, all.getFirst());
    }

    /** The whole country unless the address names another place; of organisations any. */
    RankingFilter<Chosen> anywhere(Access me, @Nullable String asked) {
        var all = all(me);
        organisation(asked == null ? "" : asked).ifPresent(all::add);
        return RankingFilter.of(NAME, asked, all, country());
    }

    /** Where organisations are ranked: not within one of them. */
    RankingFilter<Chosen> forTeams(Access me, @Nullable String asked) {
        var all = all(me).stream().filter(one -> !one.isOfOrganisation()).toList();
        return RankingFilter.of(NAME, asked, all, all.getFirst());
    }

    /** What is chosen of the usual ones, without whatever else there is. */
    Optional<RankingScope> scope(Access me, @Nullable String asked) {
        String typed = asked == null ? "" : asked.strip();
        if (typed.isEmpty()) {
            return Optional.ofNullable(me.region())
                    .flatMap(this::region)
                    .or(() -> office(me))
                    .or(() -> Optional.of(RankingScope.NATIONAL));
        }
        if (typed.startsWith(REGION)) {
            return region(typed.substring(REGION.length()));
        }
        if (typed.startsWith(MACRO)) {
            return macroRegion(typed.substring(MACRO.length()));
        }
        return typed.equals(OWN)
                ? office(me)
                : Optional.of(RankingScope.NATIONAL).filter(country -> typed.equals(COUNTRY));
    }

    private Optional<RankingScope> region(String code) {
        return regions.find(code)
                .filter(one -> one.code().equals(code))
                .map(one -> new RankingScope.InRegion(one.code()));
    }

    private Optional<RankingScope> macroRegion(String code) {
        return regions.macroRegions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> new RankingScope.InMacroRegion(one.code()));
    }

    private Optional<RankingScope> office(Access me) {
        return organisations.find(me.profile().organisation()).map(one -> new RankingScope.InOrganisation(one.id()));
    }

    private Optional<Chosen> organisation(String asked) {
        return Optional.of(asked)
                .map(ORGANISATION::matcher)
                .filter(Matcher::matches)
                .flatMap(place -> organisations.find(new OrganisationId(UUID.fromString(place.group(1)))))
                .map(one -> new Chosen(asked, one.name(), new RankingScope.InOrganisation(one.id())));
    }

    private Chosen country() {
        return new Chosen(COUNTRY, texts.text("recognition.ranking.country"), RankingScope.NATIONAL);
    }

    private List<Chosen> all(Access me) {
        List<Chosen> all = new ArrayList<>();
        List<RegionView> known = regions.all();
        Optional<RegionView> own =
                known.stream().filter(one -> one.code().equals(me.region())).findFirst();
        own.ifPresent(one -> all.add(region(one)));
        organisations.find(me.profile().organisation()).ifPresent(one -> all.add(organisation(one)));
        all.add(country());
        regions.macroRegions().forEach(one -> all.add(macroRegion(one)));
        known.stream().filter(one -> own.filter(one::equals).isEmpty()).forEach(one -> all.add(region(one)));
        return all;
    }

    private static Chosen region(RegionView one) {
        return new Chosen(REGION + one.code(), one.name(), new RankingScope.InRegion(one.code()));
    }

    private Chosen macroRegion(MacroRegion one) {
        String label = texts.text("recognition.ranking.macroRegion", one.name());
        return new Chosen(MACRO + one.code(), label, new RankingScope.InMacroRegion(one.code()));
    }

    private static Chosen organisation(OrganisationView one) {
        return new Chosen(OWN, one.name(), new RankingScope.InOrganisation(one.id()));
    }
}
