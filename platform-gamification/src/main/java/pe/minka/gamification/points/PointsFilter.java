package pe.minka.gamification.points;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;

/** Which lines somebody wants to see; nothing means all of them. */
public record PointsFilter(
        @Nullable ContributionKind kind,
        @Nullable YearMonth month,
        @Nullable String season) {

    public static final PointsFilter ALL = new PointsFilter(null, null, null);
}
