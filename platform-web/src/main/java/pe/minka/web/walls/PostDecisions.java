package pe.minka.web.walls;

import org.springframework.stereotype.Component;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionView;
import pe.minka.walls.PostModeration;
import pe.minka.walls.PostState;

/** What waits is approved or not let in; about what was published is decided as about everything members report. */
@Component
class PostDecisions {

    private final PostModeration approval;
    private final Moderation moderation;

    PostDecisions(PostModeration approval, Moderation moderation) {
        this.approval = approval;
        this.moderation = moderation;
    }

    void decide(Access me, ContributionView post, VerdictForm form) {
        switch (form.chosen()) {
            case APPROVED -> approval.approve(me, post.id());
            case HIDDEN -> {
                if (post.state() == PostState.WAITING) {
                    approval.hide(me, post.id(), new Reason(form.reason()));
                } else {
                    moderation.decide(me, post.subject(), Verdict.HIDDEN, new Reason(form.reason()));
                }
            }
            case RESTORED -> moderation.decide(me, post.subject(), Verdict.RESTORED, new Reason(form.reason()));
        }
    }

    void decide(Access me, CardView card, VerdictForm form) {
        switch (form.chosen()) {
            case APPROVED -> approval.approve(me, card.id());
            case HIDDEN -> {
                if (card.state() == PostState.WAITING) {
                    approval.hide(me, card.id(), new Reason(form.reason()));
                } else {
                    moderation.decide(me, card.subject(), Verdict.HIDDEN, new Reason(form.reason()));
                }
            }
            case RESTORED -> moderation.decide(me, card.subject(), Verdict.RESTORED, new Reason(form.reason()));
        }
    }
}
