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

    /** The one character PostgreSQL refuses in a text. */
    private static final char NOTHING = 0;

    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public static Contribution accepted(Cause cause, MemberId member, String title, String path, Instant at) {
        return new Contribution(cause, member, null, title, path, Moment.ACCEPTANCE, at);
    }

    /** What no text and no calendar can hold is never counted, however often somebody tells of it. */
    boolean canBeKept() {
        return title.indexOf(NOTHING) < 0 && path.indexOf(NOTHING) < 0 && !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    public Contribution givenBy(MemberId somebody) {
        return new Contribution(cause, member, somebody, title, path, moment, at);
    }
}
