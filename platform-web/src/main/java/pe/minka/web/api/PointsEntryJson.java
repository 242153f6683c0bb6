package pe.minka.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.points.PointsLine;
import pe.minka.gamification.points.Why;
import pe.minka.gamification.seasons.SeasonNames;

/**
 * Something that gave or took points, or that gave none.
 *
 * @param seasonName nothing for a season that is called by its code
 */
record PointsEntryJson(
        Instant at,
        LocalDate day,
        String season,
        @Nullable ContributionKind kind,
        String title,
        String link,
        int points,
        Why why,
        @Nullable Integer ruleVersion,
        @Nullable String reason,
        @Nullable String seasonName) {

    static PointsEntryJson of(PointsLine line, SeasonNames.Known names) {
        return new PointsEntryJson(
                line.at(),
                line.day(),
                line.season(),
                line.kind(),
                line.title(),
                line.path(),
                line.points(),
                line.why(),
                line.rule(),
                line.words().isEmpty() ? null : line.words(),
                names.given(line.season()).orElse(null));
    }
}
