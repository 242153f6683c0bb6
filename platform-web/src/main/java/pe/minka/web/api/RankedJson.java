package pe.minka.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.Standing;

/**
 * A row of a ranking.
 *
 * @param member nothing for who prefers not to be named
 */
record RankedJson(
        long rank,
        int points,
        @Nullable Person member,
        @Nullable String region,
        @Nullable Standing standing) {

    /** Somebody who is ranked by name. */
    record Person(UUID id, String name, UUID organisation) {}

    static RankedJson of(RankedRow row) {
        var member = row.member();
        var person = member == null
                ? null
                : new Person(
                        member.id().value(),
                        member.name(),
                        member.organisation().value());
        return new RankedJson(row.rank(), row.points(), person, row.region(), row.standing());
    }
}
