package pe.minka.gamification.simulation;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** How much more or fewer points somebody has since a season was counted anew, over how many contributions. */
public record RecalculationLine(@Nullable MemberId member, int contributions, int change) {}
