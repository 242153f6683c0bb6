package pe.minka.web.walls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.walls.AccompanimentNotes;
import pe.minka.walls.CardView;
import pe.minka.walls.NoteId;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;
import pe.minka.web.writing.Typed;

/** What an advisor notes for everybody who reads a board, and puts right or takes away again. */
@Controller
class AccompanimentNoteController {

    private static final String PAGE = AccompanimentController.PAGE + "/nota";
    private static final String ONE = PAGE + "/{note}";

    private final AccompanimentNotes notes;
    private final BoardPages pages;
    private final WallWords words;

    AccompanimentNoteController(AccompanimentNotes notes, BoardPages pages, WallWords words) {
        this.notes = notes;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping(PAGE)
    String write(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @RequestParam(name = "nota", required = false) @Nullable String text,
            RedirectAttributes next) {
        var found = pages.card(me, new CardAddress(wall, card));
        notes.write(me, found.id(), Typed.text(text));
        return back(found, next, "walls.flash.noted");
    }

    @GetMapping(ONE)
    String show(
            @Me Access me, @PathVariable String wall, @PathVariable UUID card, @PathVariable UUID note, Model model) {
        var found = pages.card(me, new CardAddress(wall, card));
        model.addAttribute(
                "form", new NoteForm(notes.own(me, found.id(), new NoteId(note)).text()));
        return page(found, note, model);
    }

    @PostMapping(ONE)
    String correct(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @PathVariable UUID note,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = pages.card(me, new CardAddress(wall, card));
        if (FormErrors.refuse(errors, response, () -> notes.correct(me, found.id(), new NoteId(note), form.text()))) {
            return page(found, note, model);
        }
        return back(found, next, "walls.flash.note.corrected");
    }

    @PostMapping(ONE + "/quitar")
    String remove(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @PathVariable UUID note,
            RedirectAttributes next) {
        var found = pages.card(me, new CardAddress(wall, card));
        notes.remove(me, found.id(), new NoteId(note));
        return back(found, next, "walls.flash.note.removed");
    }

    private String page(CardView card, UUID note, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("motif", WallPath.motif(card.kind()));
        model.addAttribute("action", card.link() + "/acompanar/nota/" + note);
        model.addAttribute("longest", AccompanimentNotes.LONGEST);
        model.addAttribute("crumbs", words.crumbs(card, words.text("walls.accompany.note.edit")));
        return "walls/note";
    }

    private String back(CardView card, RedirectAttributes next, String key) {
        words.ok(next, key);
        return "redirect:" + card.link() + "#acompana";
    }
}
