package pe.minka.gamification.badges;

import java.time.Instant;
import pe.minka.gamification.ContributionKind;

/**
 * A contribution that earned an insignia, as it was when it did.
 *
 * @param subject as a conversation's: {@code practice:0193…}
 * @param title empty for a complete profile, which has none
 * @param path the page where it can be seen
 * @param at since when it is accepted
 */
public record Evidence(String subject, ContributionKind kind, String title, String path, Instant at) {

    /** Of the same kind and about the same. */
    boolean isSame(Evidence other) {
        return subject.equals(other.subject) && kind == other.kind;
    }
}
