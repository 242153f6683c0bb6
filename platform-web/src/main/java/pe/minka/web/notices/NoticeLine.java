package pe.minka.web.notices;

import java.time.Instant;
import pe.minka.notifications.NoticeKind;
import pe.minka.notifications.NoticeView;

/** A notice as a line of a list: with the word and the icon of its kind. */
record NoticeLine(String id, String kind, String icon, String text, String link, Instant at, boolean read) {

    static NoticeLine of(NoticeView notice) {
        return new NoticeLine(
                notice.id().value().toString(),
                notice.kind().code(),
                icon(notice.kind()),
                notice.text(),
                notice.link(),
                notice.at(),
                notice.read());
    }

    private static String icon(NoticeKind kind) {
        return switch (kind) {
            case APPROVAL_WAITS, ROLE_CONFIRMATION_WAITS, STAGE_REQUESTED, PRACTICE_LAPSING, PRACTICE_LAPSED -> "clock";
            case PRACTICE_ADVANCED, PRACTICE_PUBLISHED_FOR, BADGE_GIVEN -> "flag";
            case PRACTICE_NOT_ADVANCED, PRACTICE_STEPPED_BACK, PRACTICE_TAKEN_BACK -> "undo";
            case PRACTICE_REVIEWED, PRACTICE_ADVISED -> "check";
            case PRACTICE_ORPHANED, PRACTICE_TAKEN_OVER, PRACTICE_ENTRUSTED -> "group";
            case ROLE_GRANTED, ROLE_REVOKED, ROLE_NOT_CONFIRMED -> "shield";
            case MEMBER_ARRIVED -> "move";
            case WELCOMED -> "flag";
            case COLLEAGUE_JOINED, PRACTICE_JOINED, PRACTICE_HANDED_OVER, PRACTICE_DEPUTY_NAMED, PRACTICE_LET_GO ->
                "group";
            case PRACTICE_INVITED, EXPERT_INVITED, LESSON_RETURNED -> "edit";
            case EXPERT_COMMENTED, EXPERT_CORRECTED, EXPERT_WITHDREW, COMMENT_MENTIONED, COMMENT_REPLIED -> "chat";
            case COMMENT_ON_OURS, COMMENT_FOLLOWED, COMMENT_RESTORED, POST_RESTORED, POST_APPROVED -> "chat";
            case COMMENT_HIDDEN, COMMENT_UPHELD, REPORT_DECIDED, MODERATION_WAITS -> "shield";
            case FOLLOWED_PUBLISHED, FOLLOWED_MOVED -> "bell";
            case CONTRIBUTION_ON_OURS, CONTRIBUTION_FOLLOWED, POST_MENTIONED -> "chat";
            case CONTRIBUTION_CHOSEN -> "check";
            case CONTRIBUTION_MOVED -> "move";
            case CARD_ACCOMPANIED -> "group";
            case CHALLENGE_CLOSING, CHALLENGE_OVER -> "clock";
            case POST_REFUSED,
                    POST_HELD,
                    POST_HIDDEN,
                    POST_UPHELD,
                    POST_WAITS,
                    MEMBER_WARNED,
                    MEMBER_SILENCED,
                    SILENCE_LIFTED -> "shield";
            case LESSON_WAITS, POINTS_REVIEW_WAITS, POINTS_CORRECTION_WAITS, RULE_DRAFT_WAITS -> "clock";
            case LESSON_PUBLISHED, POINTS_REVIEWED, POINTS_CORRECTED -> "check";
            case STANDING_CORRECTED -> "undo";
            case LESSON_UNPUBLISHED, BADGE_LOST, BADGE_REVOKED, BADGE_COPIES_WORTHLESS -> "alert";
        };
    }
}
