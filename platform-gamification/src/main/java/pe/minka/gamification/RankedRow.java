package pe.minka.gamification;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/**
 * A row of a ranking. Who wants to be somebody of their region for others has no member here, unless they read it
 * themselves.
 *
 * @param region the code of the region where they work; a few organisations lie in none
 */
public record RankedRow(
        long rank,
        int points,
        Visibility visibility,
        @Nullable MemberView member,
        @Nullable String region,
        boolean own) {}
