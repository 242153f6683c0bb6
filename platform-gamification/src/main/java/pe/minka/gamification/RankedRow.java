package pe.minka.gamification;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/**
 * A row of a ranking. Who wants to be somebody of their region for others has no member here, unless they read it
 * themselves.
 *
 * @param region the code of the region where they work; a few organisations lie in none
 * @param standing in the season of the ranking, or in the one that is on
 * @param tie whether others have the same rank
 */
public record RankedRow(
        long rank,
        int points,
        Visibility visibility,
        @Nullable MemberView member,
        @Nullable String region,
        @Nullable Standing standing,
        boolean own,
        Tie tie) {

    RankedRow reached(@Nullable Standing other) {
        return new RankedRow(rank, points, visibility, member, region, other, own, tie);
    }
}
