package pe.minka.web.walls;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.practices.Likeness;
import pe.minka.shared.NotFound;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardText;
import pe.minka.walls.CardView;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallView;
import pe.minka.web.practices.Alike;
import pe.minka.web.practices.PracticeChoices;

/** The page on which a card is written, for the first time or again. */
@Component
class CardFormPages {

    private final WallReading walls;
    private final CardReading cards;
    private final Alike alike;
    private final PracticeChoices practices;
    private final PostLines lines;
    private final WallWords words;

    CardFormPages(
            WallReading walls,
            CardReading cards,
            Alike alike,
            PracticeChoices practices,
            PostLines lines,
            WallWords words) {
        this.walls = walls;
        this.cards = cards;
        this.alike = alike;
        this.practices = practices;
        this.lines = lines;
        this.words = words;
    }

    WallView wall(Access me, String slug) {
        return walls.page(me, slug);
    }

    CardView card(Access me, CardAddress address) {
        return address.in(id -> cards.card(me, id));
    }

    CardView own(Access me, CardAddress address) {
        var found = card(me, address);
        if (!found.isMine()) {
            throw new NotFound("own card " + address.card());
        }
        return found;
    }

    String start(WallView wall, CardForm form, boolean preview, Model model) {
        model.addAttribute("crumbs", words.crumbs(wall, words.text("walls.start." + wall.kind())));
        model.addAttribute("action", WallPath.wall(wall.slug()) + "/nueva");
        return page(wall, form, preview, model);
    }

    String again(Access me, CardView card, CardForm form, boolean preview, Model model) {
        model.addAttribute("crumbs", words.crumbs(card, words.text("walls.edit")));
        model.addAttribute("action", card.link() + "/editar");
        model.addAttribute("editing", card);
        model.addAttribute("files", lines.card(card).files());
        return page(walls.page(me, card.wall()), form, preview, model);
    }

    private String page(WallView wall, CardForm form, boolean preview, Model model) {
        var kind = wall.kind().cards();
        model.addAttribute("wall", wall);
        model.addAttribute("kind", kind);
        model.addAttribute("motif", WallPath.motif(kind));
        model.addAttribute("sections", words.sections(wall));
        model.addAttribute("longestTitle", CardText.LONGEST_TITLE);
        model.addAttribute("longest", CardText.LONGEST_TEXT);
        model.addAttribute("alike", kind == CardKind.CHALLENGE ? alike(form.title() + " " + form.text()) : List.of());
        if (kind == CardKind.SHARING) {
            practices.title(form.practice()).ifPresent(title -> model.addAttribute("chosen", title));
        }
        if (preview) {
            model.addAttribute("preview", lines.html(form.text()));
        }
        return "walls/write";
    }

    private List<Alike.Line> alike(String text) {
        return alike.to(Likeness.of(text), Alike.SHOWN);
    }

    /** What is like a challenge while somebody writes it. */
    String suggestions(String typed, Model model) {
        model.addAttribute("alike", alike(typed));
        return "practices/alike :: suggestions(lines=${alike})";
    }
}
