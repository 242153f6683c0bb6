package pe.minka.web.walls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.walls.CardView;
import pe.minka.walls.Cards;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** «Mover a…» for a card: another section of its wall. */
@Controller
class CardMoveController {

    private static final String PAGE = WallPath.CARD + "/mover";

    private final Cards cards;
    private final CardFormPages pages;
    private final WallWords words;

    CardMoveController(Cards cards, CardFormPages pages, WallWords words) {
        this.cards = cards;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String wall, @PathVariable UUID card, Model model) {
        var found = pages.card(me, new CardAddress(wall, card));
        if (!found.isMine() && !found.moderated()) {
            throw new NotFound("arranged card " + card);
        }
        model.addAttribute("form", new MoveForm(found.section(), "TOP"));
        return page(me, found, model);
    }

    @PostMapping(PAGE)
    String move(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = pages.card(me, new CardAddress(wall, card));
        if (FormErrors.prevent(errors, response, () -> cards.move(me, found.id(), form.section(), form.where()))) {
            return page(me, found, model);
        }
        words.ok(next, "walls.flash.moved");
        return "redirect:" + WallPath.wall(wall) + "?seccion=" + form.section();
    }

    private String page(Access me, CardView card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("motif", WallPath.motif(card.kind()));
        model.addAttribute("sections", words.sections(pages.wall(me, card.wallSlug())));
        model.addAttribute("action", card.link() + "/mover");
        model.addAttribute("board", card.link());
        model.addAttribute("crumbs", words.crumbs(card, words.text("walls.move")));
        return "walls/move";
    }
}
