package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.factors.PasskeyQuestion;

/** Comes in with a passkey: it says who it is, and that it is them. */
@Controller
class PasskeyDoorController {

    private final PasskeyDoor door;
    private final Gate gate;

    PasskeyDoorController(PasskeyDoor door, Gate gate) {
        this.door = door;
        this.gate = gate;
    }

    @PostMapping("/ingresar/llave/pregunta")
    ResponseEntity<PasskeyQuestion> ask(HttpServletRequest request) {
        return door.ask(request)
                .map(ResponseEntity::ok)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }

    @PostMapping("/ingresar/llave")
    String enter(
            @ModelAttribute("form") StepForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var entered = door.open(form.llave(), request);
        if (entered.isEmpty()) {
            next.addAttribute("llave", "no").addAttribute("volver", form.volver());
            return "redirect:/ingresar";
        }
        return gate.enterProved(entered.get(), form.volver(), request, response);
    }
}
