package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import pe.minka.factors.PasskeyQuestion;
import pe.minka.factors.Proof;
import pe.minka.shared.NotFound;

/** The second step on the way in. */
@Controller
class StepController {

    private static final String PAGE = "factor/step";

    private final Gate gate;
    private final StepPages pages;

    StepController(Gate gate, StepPages pages) {
        this.gate = gate;
        this.pages = pages;
    }

    @GetMapping(Gate.STEP)
    String show(HttpServletRequest request, @ModelAttribute("form") StepForm form, Model model) {
        var waiting = gate.waiting(request);
        if (waiting.isEmpty()) {
            return form.volver().isBlank() ? "redirect:/ingresar" : gate.anew(form.volver());
        }
        pages.choices(waiting.get().member(), model);
        return PAGE;
    }

    @PostMapping(Gate.STEP)
    String prove(
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var waiting = gate.waiting(request);
        if (waiting.isEmpty()) {
            return gate.anew(form.volver());
        }
        var member = waiting.get().member();
        var proof = pages.prove(member, form, request);
        if (proof instanceof Proof.Right) {
            return gate.go(waiting.get(), form.volver(), request, response);
        }
        StepPages.explain(proof, form.hasPasskey() ? "llave" : "codigo", errors, response, model);
        pages.choices(member, model);
        return PAGE;
    }

    @PostMapping(Gate.STEP + "/pregunta")
    @ResponseBody
    PasskeyQuestion ask(HttpServletRequest request) {
        return pages.ask(gate.waiting(request)
                .map(WaitingEntry::member)
                .orElseThrow(() -> new NotFound("nobody waits for a second step")));
    }
}
