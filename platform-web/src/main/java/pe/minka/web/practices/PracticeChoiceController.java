package pe.minka.web.practices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests published practices while somebody is typing what they are called, or their code. */
@Controller
class PracticeChoiceController {

    private final PracticeChoices choices;

    PracticeChoiceController(PracticeChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/practicas/sugerencias")
    String suggest(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        model.addAttribute("suggestions", choices.like(typed));
        return "practices/choice :: suggestions";
    }
}
