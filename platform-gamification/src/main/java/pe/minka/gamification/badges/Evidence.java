package pe.minka.gamification.badges;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;
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

    /** What has a page of its own; an advisory, a review or a support is the business of those who took part. */
    private static final Set<ContributionKind> PUBLIC = Set.of(
            ContributionKind.PRACTICE_PUBLISHED,
            ContributionKind.PRACTICE_INTERMEDIATE,
            ContributionKind.PRACTICE_ADVANCED,
            ContributionKind.LESSON_PUBLISHED,
            ContributionKind.EXPERT_COMMENT);

    /** Whether everybody may read its title and where it is. */
    @JsonIgnore
    public boolean isPublic() {
        return PUBLIC.contains(kind);
    }

    /** As others than whose it is may see it: without title and path, unless these are everybody's. */
    Evidence forOthers() {
        return isPublic() ? this : new Evidence(subject, kind, "", "", at);
    }

    /** Of the same kind and about the same. */
    boolean isSame(Evidence other) {
        return subject.equals(other.subject) && kind == other.kind;
    }
}
