package pe.minka.web.walls;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.ContributionView;
import pe.minka.walls.Contributions;

/** What is done with a contribution by one button. */
@Component
class ContributionActs {

    private final Contributions contributions;
    private final CardLifecycle lifecycle;
    private final Supports supports;
    private final WallWords words;

    ContributionActs(Contributions contributions, CardLifecycle lifecycle, Supports supports, WallWords words) {
        this.contributions = contributions;
        this.lifecycle = lifecycle;
        this.supports = supports;
        this.words = words;
    }

    void move(Access me, ContributionView post, MoveForm form) {
        contributions.move(me, post.id(), form.boardSection(), form.where());
    }

    String moved(String place, RedirectAttributes next) {
        words.ok(next, "walls.flash.moved");
        return "redirect:" + place;
    }

    void remove(Access me, ContributionView post, RedirectAttributes next) {
        contributions.remove(me, post.id());
        words.ok(next, "walls.flash.removed");
    }

    void undo(Access me, ContributionView post, RedirectAttributes next) {
        contributions.undo(me, post.id());
        words.ok(next, "walls.flash.undone");
    }

    void pin(Access me, ContributionView post, boolean pinned, RedirectAttributes next) {
        contributions.pin(me, post.id(), pinned);
        words.ok(next, pinned ? "walls.flash.pinned" : "walls.flash.unpinned");
    }

    void choose(Access me, ContributionView post, RedirectAttributes next) {
        lifecycle.solve(me, post.card(), post.id());
        words.ok(next, "walls.flash.solved");
    }

    void support(Access me, ContributionView post, boolean given) {
        if (given) {
            supports.give(me, post.subject());
        } else {
            supports.withdraw(me, post.subject());
        }
    }
}
