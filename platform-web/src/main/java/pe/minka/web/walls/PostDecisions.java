package pe.minka.web.walls;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.SeveralCases;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.walls.PostQueue;
import pe.minka.web.conversations.FrequentReasons;
import pe.minka.web.forms.Option;

/** What waits is approved or not let in, and what was published decided about, as everything members report is. */
@Component
class PostDecisions {

    private final PostQueue queue;
    private final Moderation moderation;
    private final SeveralCases several;
    private final FrequentReasons reasons;

    PostDecisions(PostQueue queue, Moderation moderation, SeveralCases several, FrequentReasons reasons) {
        this.queue = queue;
        this.moderation = moderation;
        this.several = several;
        this.reasons = reasons;
    }

    List<Option> templates() {
        return reasons.options();
    }

    void decide(Access me, Subject post, VerdictForm form) {
        switch (form.chosen()) {
            case APPROVED -> moderation.approve(me, post);
            case HIDDEN -> moderation.decide(me, post, Verdict.HIDDEN, form.words(reasons));
            case RESTORED -> moderation.decide(me, post, Verdict.RESTORED, form.words(reasons));
        }
    }

    /** How many were decided. */
    int decide(Access me, WaitingPostsForm form) {
        var chosen = form.posts();
        if (form.lettingIn()) {
            return several.approve(me, queue.waiting(me, chosen));
        }
        var reason = form.words(reasons);
        return several.decideOn(me, queue.waiting(me, chosen), Verdict.HIDDEN, reason);
    }
}
