package pe.minka.practices;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Role;
import pe.minka.members.RoleGrant;
import pe.minka.practices.route.Refusal;
import pe.minka.practices.route.ReviewLevel;

/**
 * A published practice before those who may speak about it without being of it: advisors and administrators.
 *
 * @param region where the leading organisation is
 * @param authors whoever is or ever was of the team
 * @param officeIsAuthor the regional office (DRE, GRE) of that region is one of its authors
 */
record Dossier(
        Practice practice,
        VersionView version,
        Set<MemberId> authors,
        @Nullable String region,
        boolean officeIsAuthor) {

    Dossier {
        authors = Set.copyOf(authors);
    }

    String title() {
        return version.sheet().presentation().title();
    }

    Stage stage() {
        var stage = practice.stage();
        if (stage == null) {
            throw new PracticeNotFound(practice.code());
        }
        return stage;
    }

    /** Why somebody may not decide on it; empty when they may. */
    Optional<Refusal> refusal(Access who) {
        if (!who.has(Role.ADVISOR) && !who.has(Role.ADMINISTRATOR)) {
            return Optional.of(Refusal.ROLE);
        }
        if (authors.contains(who.id())) {
            return Optional.of(Refusal.TEAM);
        }
        if (practice.isCredited(who.organisation())) {
            return Optional.of(Refusal.ORGANISATION);
        }
        return who.grants().stream().anyMatch(this::reaches) ? Optional.empty() : Optional.of(Refusal.REGION);
    }

    /** From which levels somebody may review it. */
    Set<ReviewLevel> levels(Access who) {
        var levels = EnumSet.noneOf(ReviewLevel.class);
        if (refusal(who).isEmpty()) {
            who.grants().stream().flatMap(grant -> level(grant).stream()).forEach(levels::add);
        }
        return levels;
    }

    private boolean reaches(RoleGrant grant) {
        return switch (grant.role()) {
            case ADVISOR -> grant.isNational() || isHere(grant) || region == null || officeIsAuthor;
            case ADMINISTRATOR -> grant.isNational() || isHere(grant);
            case MEMBER, MODERATOR -> false;
        };
    }

    /** Where the regional office is an author, whoever answers to it does not review: somebody of another region does. */
    private Optional<ReviewLevel> level(RoleGrant grant) {
        if (!reaches(grant)) {
            return Optional.empty();
        }
        if (grant.isNational()) {
            return Optional.of(ReviewLevel.NATIONAL);
        }
        return officeIsAuthor == isHere(grant) && region != null
                ? Optional.empty()
                : Optional.of(ReviewLevel.TERRITORIAL);
    }

    private boolean isHere(RoleGrant grant) {
        return region != null && region.equals(grant.region());
    }
}
