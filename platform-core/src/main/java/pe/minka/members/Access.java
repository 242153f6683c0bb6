package pe.minka.members;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.files.FileId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Forbidden;

/** What an active member may do and how they want their pages, read afresh for every request. */
public record Access(
        MemberId id,
        String mail,
        Profile profile,
        @Nullable String region,
        Preferences preferences,
        Set<RoleGrant> grants,
        @Nullable FileId photo) {

    public Access {
        grants = Set.copyOf(grants);
    }

    /** The same member with no right beyond that of every member. */
    public Access asMemberOnly() {
        return new Access(id, mail, profile, region, preferences, Set.of(), photo);
    }

    public Face face() {
        return Face.of(profile.givenNames(), profile.surnames(), photo);
    }

    /** The same member as long as they may not administer. */
    public Access withoutAdministration() {
        Set<RoleGrant> others = grants.stream()
                .filter(grant -> grant.role() != Role.ADMINISTRATOR)
                .collect(Collectors.toUnmodifiableSet());
        return new Access(id, mail, profile, region, preferences, others, photo);
    }

    public OrganisationId organisation() {
        return profile.organisation();
    }

    public boolean has(Role role) {
        return role == Role.MEMBER || grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isNationalAdministrator() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.isNational());
    }

    /** Refuses everybody else; why stays in the log, and is no text for the page. */
    public void requireNational(String why) {
        if (!isNationalAdministrator()) {
            throw new Forbidden(why);
        }
    }

    /** Administers people and things of this region; what has no region only the national administrator does. */
    public boolean administers(@Nullable String regionCode) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == Role.ADMINISTRATOR
                        && (grant.region() == null || grant.region().equals(regionCode)));
    }

    /** The regions of a regional administrator; a national one, who administers all of them, has none here. */
    public Set<String> administeredRegions() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .flatMap(grant -> Stream.ofNullable(grant.region()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
