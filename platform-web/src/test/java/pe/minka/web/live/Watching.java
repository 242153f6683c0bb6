package pe.minka.web.live;

import java.util.Set;
import java.util.UUID;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.MemberRights;
import pe.minka.members.Preferences;
import pe.minka.members.Profile;
import pe.minka.members.Theme;
import pe.minka.organisations.OrganisationId;
import pe.minka.web.security.Pass;

/** Somebody who watches, for tests without a server. */
final class Watching {

    private Watching() {}

    static Pass somebody() {
        return somebody(false);
    }

    static Pass somebody(boolean savesData) {
        var profile = new Profile("Nilda", "Ccorahua", new OrganisationId(UUID.randomUUID()), "Jefa");
        var access = new Access(
                MemberId.next(),
                "nilda@ugel.gob.pe",
                profile,
                "AYA",
                new Preferences(Theme.SYSTEM, savesData, false),
                Set.of(),
                null);
        return new Pass(
                access, new MemberRights("AYA", Set.of()), UUID.randomUUID().toString(), null);
    }
}
