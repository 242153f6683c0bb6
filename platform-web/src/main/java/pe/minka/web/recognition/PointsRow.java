package pe.minka.web.recognition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that gave or took points, or gave none, as a row.
 *
 * @param title what was contributed to, with where it can be seen
 * @param rulePage where the rule can be read
 * @param season of which season it is, where that is not plain
 * @param decided who decided that it was counted anew
 * @param report where that is told to whoever may read it
 * @param tone how its tag looks, with the icon
 */
record PointsRow(
        String contribution,
        Instant at,
        String kind,
        String title,
        String path,
        String points,
        String why,
        @Nullable String rule,
        @Nullable String rulePage,
        @Nullable String words,
        @Nullable String season,
        @Nullable String decided,
        @Nullable String report,
        String tone,
        String icon) {}
