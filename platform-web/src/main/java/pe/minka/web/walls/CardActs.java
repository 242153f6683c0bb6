package pe.minka.web.walls;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.CardView;
import pe.minka.walls.Cards;

/** What is done with a card, and where one is led afterwards. */
@Component
class CardActs {

    private final Cards cards;
    private final CardLifecycle lifecycle;
    private final WallWords words;

    CardActs(Cards cards, CardLifecycle lifecycle, WallWords words) {
        this.cards = cards;
        this.lifecycle = lifecycle;
        this.words = words;
    }

    /** To the wall, which offers to bring it back. */
    String remove(Access me, CardView card, RedirectAttributes next) {
        cards.remove(me, card.id());
        words.ok(next, "walls.flash.card.removed");
        return "redirect:" + WallPath.wall(card.wallSlug()) + "?quitada="
                + card.id().value();
    }

    String undo(Access me, CardView card, RedirectAttributes next) {
        cards.undo(me, card.id());
        return back(card, next, "walls.flash.undone");
    }

    String archive(Access me, CardView card, RedirectAttributes next) {
        cards.archive(me, card.id());
        return back(card, next, "walls.flash.archived");
    }

    String pin(Access me, CardView card, boolean pinned, RedirectAttributes next) {
        cards.pin(me, card.id(), pinned);
        return back(card, next, pinned ? "walls.flash.pinned" : "walls.flash.unpinned");
    }

    /** To the draft that came of it. */
    String convert(Access me, CardView card, RedirectAttributes next) {
        String code = lifecycle.convert(me, card.id(), PracticeId.next());
        words.ok(next, "walls.flash.converted");
        return "redirect:/practicas/" + code + "/ficha";
    }

    private String back(CardView card, RedirectAttributes next, String key) {
        words.ok(next, key);
        return "redirect:" + card.link();
    }
}
