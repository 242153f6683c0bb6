package pe.minka.notifications;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything a notice can say; its Spanish is in the bundle, with these parameters in this order. */
public enum NoticeKind {
    APPROVAL_WAITS("/admin/solicitudes"),
    ROLE_CONFIRMATION_WAITS("/admin/roles"),
    ROLE_NOT_CONFIRMED("/admin/personas"),
    MEMBER_ARRIVED("/admin/personas"),
    WELCOMED(null),
    ROLE_GRANTED(null),
    ROLE_REVOKED(null),
    COLLEAGUE_JOINED(null),
    PRACTICE_INVITED("/mi/practicas"),
    PRACTICE_JOINED(null),
    PRACTICE_HANDED_OVER(null),
    PRACTICE_DEPUTY_NAMED(null),
    STAGE_REQUESTED("/revisiones"),
    PRACTICE_ADVANCED(null),
    PRACTICE_NOT_ADVANCED(null),
    PRACTICE_STEPPED_BACK(null),
    PRACTICE_REVIEWED(null),
    PRACTICE_ADVISED(null),
    PRACTICE_LAPSING(null),
    PRACTICE_LAPSED(null),
    PRACTICE_ORPHANED(null),
    PRACTICE_TAKEN_OVER(null),
    PRACTICE_ENTRUSTED(null),
    PRACTICE_PUBLISHED_FOR(null),
    PRACTICE_TAKEN_BACK(null),
    PRACTICE_LET_GO(null),
    EXPERT_INVITED("/mi/practicas"),
    EXPERT_COMMENTED(null),
    EXPERT_CORRECTED(null),
    EXPERT_WITHDREW(null),
    COMMENT_MENTIONED(null),
    COMMENT_REPLIED(null),
    COMMENT_ON_OURS(null),
    COMMENT_FOLLOWED(null),
    COMMENT_HIDDEN(null),
    COMMENT_RESTORED(null),
    COMMENT_UPHELD(null),
    REPORT_DECIDED(null),
    MODERATION_WAITS("/moderacion"),
    FOLLOWED_PUBLISHED(null),
    FOLLOWED_MOVED(null),
    LESSON_WAITS("/lecciones/revision"),
    LESSON_RETURNED("/mi/lecciones"),
    LESSON_PUBLISHED("/mi/lecciones"),
    LESSON_UNPUBLISHED("/mi/lecciones"),
    POINTS_REVIEW_WAITS("/admin/reconocimiento/revisiones"),
    POINTS_REVIEWED("/mi/puntos"),
    POINTS_CORRECTION_WAITS("/admin/reconocimiento/correcciones"),
    POINTS_CORRECTED("/mi/puntos"),
    STANDING_CORRECTED("/mi/puntos"),
    RULE_DRAFT_WAITS("/admin/reconocimiento/borradores"),
    BADGE_GIVEN("/insignias"),
    BADGE_LOST("/insignias"),
    BADGE_REVOKED("/insignias"),
    BADGE_COPIES_WORTHLESS("/insignias"),
    CONTRIBUTION_ON_OURS(null),
    CONTRIBUTION_FOLLOWED(null),
    CONTRIBUTION_CHOSEN(null),
    CONTRIBUTION_MOVED(null),
    CARD_ACCOMPANIED(null),
    CHALLENGE_CLOSING(null),
    CHALLENGE_OVER(null),
    POST_APPROVED(null),
    POST_REFUSED(null),
    POST_HELD(null),
    POST_HIDDEN(null),
    POST_RESTORED(null),
    POST_UPHELD(null),
    POST_WAITS("/moderacion/muros"),
    POST_MENTIONED(null),
    MEMBER_WARNED("/mi/moderacion"),
    MEMBER_SILENCED("/mi/moderacion"),
    SILENCE_LIFTED("/mi/moderacion");

    private final @Nullable String collection;

    NoticeKind(@Nullable String collection) {
        this.collection = collection;
    }

    /** Where several of them together lead; without a page of their own, where the newest leads. */
    String target(int count, String link) {
        return count > 1 && collection != null ? collection : link;
    }

    List<String> parameters() {
        return switch (this) {
            case APPROVAL_WAITS, MEMBER_ARRIVED, COLLEAGUE_JOINED -> List.of("member", "organisation");
            case ROLE_CONFIRMATION_WAITS, ROLE_NOT_CONFIRMED -> List.of("member");
            case ROLE_GRANTED, ROLE_REVOKED -> List.of("role", "scope");
            case STAGE_REQUESTED,
                    PRACTICE_ADVANCED,
                    PRACTICE_NOT_ADVANCED,
                    PRACTICE_STEPPED_BACK,
                    PRACTICE_REVIEWED,
                    PRACTICE_ADVISED,
                    PRACTICE_ORPHANED,
                    PRACTICE_TAKEN_OVER,
                    PRACTICE_ENTRUSTED,
                    PRACTICE_PUBLISHED_FOR,
                    PRACTICE_TAKEN_BACK,
                    PRACTICE_LET_GO -> List.of("member", "practice");
            case PRACTICE_LAPSING -> List.of("practice", "days");
            case PRACTICE_LAPSED -> List.of("practice");
            case PRACTICE_INVITED, PRACTICE_JOINED, PRACTICE_HANDED_OVER, PRACTICE_DEPUTY_NAMED, EXPERT_INVITED ->
                List.of("member", "practice");
            case EXPERT_COMMENTED, EXPERT_CORRECTED, EXPERT_WITHDREW -> List.of("practice");
            case COMMENT_MENTIONED, COMMENT_REPLIED, COMMENT_ON_OURS, COMMENT_FOLLOWED -> List.of("member", "subject");
            case COMMENT_HIDDEN,
                    COMMENT_RESTORED,
                    COMMENT_UPHELD,
                    REPORT_DECIDED,
                    MODERATION_WAITS,
                    FOLLOWED_PUBLISHED,
                    FOLLOWED_MOVED,
                    CONTRIBUTION_ON_OURS,
                    CONTRIBUTION_FOLLOWED,
                    CONTRIBUTION_CHOSEN,
                    CONTRIBUTION_MOVED,
                    CARD_ACCOMPANIED,
                    CHALLENGE_CLOSING,
                    CHALLENGE_OVER,
                    POST_APPROVED,
                    POST_REFUSED,
                    POST_HELD,
                    POST_HIDDEN,
                    POST_RESTORED,
                    POST_UPHELD,
                    POST_WAITS,
                    POST_MENTIONED,
                    MEMBER_WARNED,
                    MEMBER_SILENCED,
                    SILENCE_LIFTED -> List.of("subject");
            case LESSON_WAITS, LESSON_RETURNED, LESSON_PUBLISHED, LESSON_UNPUBLISHED -> List.of("lesson");
            case POINTS_REVIEW_WAITS, POINTS_CORRECTION_WAITS, RULE_DRAFT_WAITS -> List.of("member");
            case WELCOMED,
                    POINTS_REVIEWED,
                    POINTS_CORRECTED,
                    STANDING_CORRECTED,
                    BADGE_GIVEN,
                    BADGE_LOST,
                    BADGE_REVOKED,
                    BADGE_COPIES_WORTHLESS -> List.of();
        };
    }

    /** As the bundle names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
