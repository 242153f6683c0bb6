package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pe.minka.factors.PasskeyQuestion;
import pe.minka.factors.Proof;
import pe.minka.members.Access;
import pe.minka.web.security.AskAgain;
import pe.minka.web.security.Me;
import pe.minka.web.security.ReturnPath;

/** The second step in the middle of something: the page that asks, and the way on for whoever wanted to open a page. */
@Controller
class AgainController {

    private static final String PAGE = "factor/again";

    private final StepPages pages;
    private final ReturnPath way;

    AgainController(StepPages pages, ReturnPath way) {
        this.pages = pages;
        this.way = way;
    }

    @GetMapping(AskAgain.ADDRESS)
    String show(
            @Me Access me,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Model model) {
        var asked = AskAgain.of(request);
        if (asked.isEmpty()
                || !(pages.choices(me.id(), model).isSetUp() || asked.get().passwordWillDo())) {
            return "redirect:" + Gate.ACCOUNT;
        }
        if (request.getAttribute(AskAgain.RESULT) instanceof Proof proof) {
            StepPages.explain(proof, field(request), errors, response, model);
        }
        model.addAttribute("asked", asked.get());
        return PAGE;
    }

    private static String field(HttpServletRequest request) {
        if (request.getParameter(AskAgain.PASSKEY) != null) {
            return "llave";
        }
        return request.getParameter(AskAgain.PASSWORD) == null ? "codigo" : "clave";
    }

    /** Whoever gets here has just shown it: the row of this route says so. */
    @PostMapping(AskAgain.ADDRESS)
    String goOn(@RequestParam(defaultValue = "") String volver) {
        return "redirect:" + way.safe(volver);
    }

    @PostMapping(AskAgain.ADDRESS + "/pregunta")
    @ResponseBody
    PasskeyQuestion ask(@Me Access me) {
        return pages.ask(me.id());
    }
}
