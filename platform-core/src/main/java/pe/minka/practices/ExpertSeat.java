package pe.minka.practices;

import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.ActorId;

/**
 * Somebody in the place of an expert of a practice.
 *
 * @param me the member, or nobody when a link was shown
 * @param invitation the invitation, which only a link always has
 */
record ExpertSeat(
        Practice practice, @Nullable Access me, @Nullable ExpertInvitation invitation) {

    @Nullable
    MemberId member() {
        return me == null ? null : me.id();
    }

    @Nullable
    ActorId actor() {
        return me == null ? null : me.id().actor();
    }

    /** Whoever is known by a link alone signs with a name. */
    boolean isGuest() {
        return me == null;
    }
}
