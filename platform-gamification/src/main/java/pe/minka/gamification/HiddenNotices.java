package pe.minka.gamification;

import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.notifications.NoticeKind;
import pe.minka.notifications.SilencedKinds;

/** While recognition is hidden, so is what it told; shown again, everything is there. */
@Component
class HiddenNotices implements SilencedKinds {

    private static final Set<NoticeKind> OURS = Set.of(
            NoticeKind.POINTS_REVIEW_WAITS,
            NoticeKind.POINTS_REVIEWED,
            NoticeKind.POINTS_CORRECTION_WAITS,
            NoticeKind.POINTS_CORRECTED,
            NoticeKind.STANDING_CORRECTED,
            NoticeKind.RULE_DRAFT_WAITS,
            NoticeKind.BADGE_GIVEN,
            NoticeKind.BADGE_LOST,
            NoticeKind.BADGE_REVOKED,
            NoticeKind.BADGE_COPIES_WORTHLESS);

    private final RecognitionSwitch recognition;

    HiddenNotices(RecognitionSwitch recognition) {
        this.recognition = recognition;
    }

    @Override
    public Set<NoticeKind> now() {
        return recognition.isShown() ? Set.of() : OURS;
    }
}
