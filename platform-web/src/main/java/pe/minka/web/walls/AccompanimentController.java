package pe.minka.web.walls;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.walls.Accompaniments;
import pe.minka.walls.CardId;
import pe.minka.web.security.Me;

/** «Acompañar»: an advisor takes a card and ends it. */
@Controller
class AccompanimentController {

    static final String PAGE = WallPath.CARD + "/acompanar";

    private final Accompaniments accompaniments;
    private final BoardPages pages;
    private final WallWords words;

    AccompanimentController(Accompaniments accompaniments, BoardPages pages, WallWords words) {
        this.accompaniments = accompaniments;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping(PAGE)
    String take(@Me Access me, @PathVariable String wall, @PathVariable UUID card, RedirectAttributes next) {
        var found = pages.card(me, new CardAddress(wall, card));
        accompaniments.take(me, new CardId(card));
        words.ok(next, "walls.flash.accompanied");
        return "redirect:" + found.link();
    }

    @PostMapping(PAGE + "/cerrar")
    String end(@Me Access me, @PathVariable String wall, @PathVariable UUID card, RedirectAttributes next) {
        var found = pages.card(me, new CardAddress(wall, card));
        accompaniments.end(me, new CardId(card));
        words.ok(next, "walls.flash.ended");
        return "redirect:" + found.link();
    }
}
