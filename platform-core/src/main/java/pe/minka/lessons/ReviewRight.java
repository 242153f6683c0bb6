package pe.minka.lessons;

import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Forbidden;

/** Who may review: advisors anywhere, administrators in their regions; never what is their own or of their organisation. */
final class ReviewRight {

    private ReviewRight() {}

    static boolean allows(Access me, MemberId author, OrganisationId organisation, @Nullable String region) {
        boolean entitled = me.has(Role.ADVISOR) || me.administers(region);
        return entitled && !me.id().equals(author) && !me.organisation().equals(organisation);
    }

    static void require(Access me, Lesson lesson, @Nullable String region) {
        if (!allows(me, lesson.author(), lesson.organisation(), region)) {
            throw new Forbidden("reviews nothing of their own: " + lesson.code());
        }
    }
}
