package pe.minka.web.lessons;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import pe.minka.web.security.Me;

/** Which published practices a lesson is about. */
@Controller
class LessonLinksController {

    private static final String PAGE = LessonDraftController.SHEET + "/practicas";
    private static final int FOUND = 8;

    private final Lessons lessons;
    private final PracticeCatalogue practices;
    private final LessonDraftPages pages;

    LessonLinksController(Lessons lessons, PracticeCatalogue practices, LessonDraftPages pages) {
        this.lessons = lessons;
        this.practices = practices;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String show(
            @Me Access me,
            @PathVariable String code,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        pages.open(me, code, LessonPath.PRACTICES, model);
        var search = PracticeSearch.of(text);
        model.addAttribute("sought", search.text());
        if (!search.text().isEmpty()) {
            model.addAttribute("found", practices.search(search, 0, FOUND).cards());
        }
        return "lessons/practices";
    }

    @PostMapping(PAGE)
    String link(@Me Access me, @PathVariable String code, @RequestParam String practice, RedirectAttributes next) {
        pages.attempt(next, "lessons.flash.linked", () -> lessons.link(me, code, practice));
        return "redirect:" + LessonPath.PRACTICES.address(code);
    }

    @PostMapping(PAGE + "/quitar")
    String unlink(@Me Access me, @PathVariable String code, @RequestParam String practice, RedirectAttributes next) {
        pages.attempt(next, "lessons.flash.unlinked", () -> lessons.unlink(me, code, practice));
        return "redirect:" + LessonPath.PRACTICES.address(code);
    }
}
