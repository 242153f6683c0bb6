package pe.minka.walls;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.shared.Forbidden;

/**
 * Who administers walls: national administrators all of them; those of a region the walls of its macro-region, and what
 * they have made themselves for people they invite.
 */
@Component
class WallRights {

    private final Regions regions;

    WallRights(Regions regions) {
        this.regions = regions;
    }

    /** For everybody else there is no such wall to administer. */
    void require(Access me, Wall wall) {
        if (!administers(me, wall)) {
            throw new WallNotFound("administered wall " + wall.slug());
        }
    }

    boolean administers(Access me, Wall wall) {
        return administers(me, wall.audience(), wall.macroRegion(), wall.madeBy());
    }

    /** A wall as far as it matters here. */
    record Held(
            WallAudience audience,
            @Nullable String macroRegion,
            @Nullable MemberId madeBy) {}

    /** Which walls somebody administers, however many are asked about. */
    Predicate<Held> administeredBy(Access me) {
        Set<String> mine = macroRegions(me.administeredRegions());
        return wall -> mayHave(me, wall.audience(), wall.macroRegion(), wall.madeBy(), () -> mine);
    }

    /** What a wall is to become, or a new one of one's own. */
    void require(Access me, WallTerms terms, @Nullable MemberId madeBy) {
        if (!administers(me, terms.audience(), terms.macroRegion(), madeBy)) {
            throw new Forbidden("makes no wall for " + terms.audience() + " " + terms.macroRegion());
        }
    }

    boolean administers(Access me, WallAudience audience, @Nullable String macroRegion, @Nullable MemberId madeBy) {
        return mayHave(me, audience, macroRegion, madeBy, () -> macroRegions(me.administeredRegions()));
    }

    private static boolean mayHave(
            Access me,
            WallAudience audience,
            @Nullable String macroRegion,
            @Nullable MemberId madeBy,
            Supplier<Set<String>> mine) {
        if (me.isNationalAdministrator()) {
            return true;
        }
        return switch (audience) {
            case EVERYBODY -> false;
            case MACRO_REGION -> mine.get().contains(macroRegion == null ? "" : macroRegion);
            case INVITED -> !me.administeredRegions().isEmpty() && me.id().equals(madeBy);
        };
    }

    /** Those an administrator may make walls for. */
    Set<String> macroRegions(Set<String> administered) {
        return regions.all().stream()
                .filter(region -> administered.contains(region.code()))
                .map(RegionView::macroRegion)
                .collect(Collectors.toUnmodifiableSet());
    }
}
