package pe.minka.web.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Period;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingMonths;
import pe.minka.gamification.RankingScope;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.seasons.SeasonNames;
import pe.minka.organisations.MacroRegion;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.Regions;

/** Which ranking a program asks for; whatever there is not is refused with what there is. */
@Component
class RankingReader {

    private final Rankings rankings;
    private final RankingMonths months;
    private final Regions regions;
    private final OrganisationCatalogue organisations;
    private final SeasonNames names;

    RankingReader(
            Rankings rankings,
            RankingMonths months,
            Regions regions,
            OrganisationCatalogue organisations,
            SeasonNames names) {
        this.rankings = rankings;
        this.months = months;
        this.regions = regions;
        this.organisations = organisations;
        this.names = names;
    }

    Ranking ranking(RankingBoard board, @Nullable String period, RankingPlace place, @Nullable String id) {
        return new Ranking(board.board(), period(period), scope(place, id == null ? "" : id.strip()));
    }

    /** Nothing for a month and for always. */
    @Nullable
    SeasonJson season(Ranking ranking) {
        var period = ranking.period();
        return period.isSeason()
                ? new SeasonJson(period.code(), names.given(period.code()).orElse(null))
                : null;
    }

    private Period period(@Nullable String asked) {
        var season = rankings.season();
        if (asked == null || asked.isBlank()) {
            return season;
        }
        boolean known = asked.equals(season.code())
                || asked.equals(Period.ALWAYS.code())
                || months.find(asked).isPresent();
        return known ? new Period(asked) : begun(asked);
    }

    private Period begun(String asked) {
        List<String> seasons = rankings.seasons().stream().map(Period::code).toList();
        if (!seasons.contains(asked)) {
            throw new NotUnderstood("period", "api.ranking.period", String.join(", ", seasons));
        }
        return new Period(asked);
    }

    private RankingScope scope(RankingPlace place, String id) {
        return switch (place) {
            case NATIONAL -> RankingScope.NATIONAL;
            case MACRO_REGION -> macroRegion(id);
            case REGION ->
                regions.find(id)
                        .<RankingScope>map(region -> new RankingScope.InRegion(region.code()))
                        .orElseThrow(() -> new NotUnderstood("scopeId", "api.ranking.region"));
            case ORGANISATION -> organisation(id);
        };
    }

    private RankingScope macroRegion(String id) {
        List<String> codes =
                regions.macroRegions().stream().map(MacroRegion::code).toList();
        String code = id.toUpperCase(Locale.ROOT);
        if (!codes.contains(code)) {
            throw new NotUnderstood("scopeId", "api.ranking.macroRegion", String.join(", ", codes));
        }
        return new RankingScope.InMacroRegion(code);
    }

    private RankingScope organisation(String id) {
        try {
            var organisation = new OrganisationId(UUID.fromString(id));
            if (organisations.find(organisation).isPresent()) {
                return new RankingScope.InOrganisation(organisation);
            }
        } catch (IllegalArgumentException e) {
            // The same answer as for one that is not there.
        }
        throw new NotUnderstood("scopeId", "api.filter.organisation");
    }
}
