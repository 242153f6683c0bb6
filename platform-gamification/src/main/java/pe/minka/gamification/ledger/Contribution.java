package pe.minka.gamification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.rules.Moment;
import pe.minka.members.MemberId;

/**
 * What a member has contributed (aporte).
 *
 * @param giver who values it, where it is somebody in particular
 * @param title what the member reads it was
 * @param path the page where it can be seen
 */
public record Contribution(
        Cause cause, MemberId member, @Nullable MemberId giver, String title, String path, Moment moment, Instant at) {

    public static Contribution accepted(Cause cause, MemberId member, String title, String path, Instant at) {
        return new Contribution(cause, member, null, title, path, Moment.ACCEPTANCE, at);
    }

    public Contribution givenBy(MemberId somebody) {
        return new Contribution(cause, member, somebody, title, path, moment, at);
    }
}
