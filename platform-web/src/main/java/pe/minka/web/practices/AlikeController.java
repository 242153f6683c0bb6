package pe.minka.web.practices;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.practices.DraftView;
import pe.minka.practices.Likeness;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.security.Me;

/** Practices like the problem a team is writing: perhaps somebody has met it already. */
@Controller
class AlikeController {

    static final String SLUG = "/parecidas";

    private static final String PAGE = "/practicas/{code}/ficha/problema" + SLUG;
    private static final int SHOWN = 8;

    private final DraftPages drafts;
    private final Alike alike;
    private final MessageSource messages;

    AlikeController(DraftPages drafts, Alike alike, MessageSource messages) {
        this.drafts = drafts;
        this.alike = alike;
        this.messages = messages;
    }

    /** What is like the problem as it was saved; or, while it is written, like the words it has so far. */
    @GetMapping(PAGE)
    String page(
            @Me Access me,
            @PathVariable String code,
            @RequestParam(name = "texto") Optional<String> typed,
            Model model) {
        var draft = drafts.open(me, code, PartPath.PROBLEM, model);
        String saved = draft.sheet().problem().text();
        model.addAttribute(
                "alike", alike.to(likeness(draft, typed.orElse(saved)), typed.isPresent() ? Alike.SHOWN : SHOWN));
        if (typed.isPresent()) {
            return "practices/alike :: suggestions(lines=${alike})";
        }
        model.addAttribute("crumbs", crumbs(draft));
        return "practices/alike-page";
    }

    private static Likeness likeness(DraftView draft, String problem) {
        return Likeness.of(draft.sheet(), draft.id(), problem);
    }

    private List<Crumb> crumbs(DraftView draft) {
        return List.of(
                new Crumb(text("practices.mine.title"), ShelfController.ADDRESS),
                new Crumb(text("practices.part.problem"), PartPath.PROBLEM.address(draft.code())),
                Crumb.here(text("practices.alike.title")));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
