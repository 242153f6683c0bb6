package pe.minka.web.walls;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardView;
import pe.minka.walls.WallReading;

/** What a card says of itself above its board: how far it has come, and what whoever reads it may do. */
@Component
class CardHead {

    private final CardReading cards;
    private final WallReading walls;
    private final CardFacts facts;
    private final WallPhases dated;
    private final PostLines lines;
    private final WallWords words;

    CardHead(
            CardReading cards, WallReading walls, CardFacts facts, WallPhases dated, PostLines lines, WallWords words) {
        this.cards = cards;
        this.walls = walls;
        this.facts = facts;
        this.dated = dated;
        this.lines = lines;
        this.words = words;
    }

    CardView card(Access me, CardAddress address) {
        return address.in(id -> cards.card(me, id));
    }

    void show(Access me, CardView card, Model model) {
        var wall = walls.page(me, card.wall());
        model.addAttribute("card", card);
        model.addAttribute("line", lines.card(card));
        model.addAttribute("html", lines.html(card.text()));
        model.addAttribute("wall", wall);
        model.addAttribute("motif", WallPath.motif(card.kind()));
        model.addAttribute("phases", facts.phases(card));
        model.addAttribute("dated", dated.of(wall));
        model.addAttribute("open", card.open() && wall.isOpen());
        model.addAttribute("advising", facts.mayAccompany(me, card));
        model.addAttribute("past", cards.past(me, card.id()));
        model.addAttribute("crumbs", words.crumbs(card));
        facts.add(me, card, model);
        if (!card.isShown()) {
            words.addHiding(card.state(), cards.hiding(me, card.id()), model);
        }
    }
}
