package pe.minka.web.walls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** A card with its board, and what its author does with it by one button. */
@Controller
class CardController {

    private final BoardPages pages;
    private final CardActs acts;

    CardController(BoardPages pages, CardActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping(WallPath.CARD)
    String page(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @ModelAttribute("sought") WallQuery query,
            @RequestParam(name = "quitado", required = false) @Nullable UUID removed,
            Model model) {
        return pages.page(me, new CardAddress(wall, card), query, removed, null, model);
    }

    @PostMapping(WallPath.CARD + "/retirar")
    String remove(@Me Access me, @PathVariable String wall, @PathVariable UUID card, RedirectAttributes next) {
        return acts.remove(me, pages.card(me, new CardAddress(wall, card)), next);
    }

    @PostMapping(WallPath.CARD + "/deshacer")
    String undo(@Me Access me, @PathVariable String wall, @PathVariable UUID card, RedirectAttributes next) {
        return acts.undo(me, pages.card(me, new CardAddress(wall, card)), next);
    }

    @PostMapping(WallPath.CARD + "/archivar")
    String archive(@Me Access me, @PathVariable String wall, @PathVariable UUID card, RedirectAttributes next) {
        return acts.archive(me, pages.card(me, new CardAddress(wall, card)), next);
    }

    @PostMapping(WallPath.CARD + "/fijar")
    String pin(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @RequestParam(name = "fijar") boolean pinned,
            RedirectAttributes next) {
        return acts.pin(me, pages.card(me, new CardAddress(wall, card)), pinned, next);
    }

    @PostMapping(WallPath.CARD + "/practica")
    String convert(@Me Access me, @PathVariable String wall, @PathVariable UUID card, RedirectAttributes next) {
        return acts.convert(me, pages.card(me, new CardAddress(wall, card)), next);
    }
}
