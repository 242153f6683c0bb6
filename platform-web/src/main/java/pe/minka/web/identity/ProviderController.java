package pe.minka.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.identities.Arrival;
import pe.minka.identities.Arrival.Problem;
import pe.minka.members.Access;
import pe.minka.web.factor.Gate;
import pe.minka.web.security.Me;

/** Comes in with an account of another house. Without a provider there are no such addresses. */
@Controller
class ProviderController {

    private final ProviderDoor door;
    private final ProviderPages pages;
    private final Gate gate;

    ProviderController(ProviderDoor door, ProviderPages pages, Gate gate) {
        this.door = door;
        this.pages = pages;
        this.gate = gate;
    }

    @GetMapping("/ingresar/institucional")
    String leave(
            @Me @Nullable Access member,
            @RequestParam(defaultValue = "") String volver,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        door.requireOffered();
        if (member != null) {
            return door.inside(volver);
        }
        var wait = door.pause(request);
        if (!wait.isZero()) {
            return pages.pause(wait, response, model);
        }
        return door.leave(volver, request, response)
                .map(address -> "redirect:" + address)
                .orElseGet(() -> pages.refused(Problem.AWAY, response, model));
    }

    /** Whoever is inside already stays who they are. */
    @GetMapping("/ingresar/institucional/vuelta")
    String comeBack(
            @Me @Nullable Access member,
            @ModelAttribute ReturnForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        door.requireOffered();
        if (member != null) {
            return door.inside("");
        }
        return switch (door.arrive(form.callback(), request)) {
            case Arrival.Inside inside -> enter(inside, request, response);
            case Arrival.Closed closed -> pages.closed(closed.account(), response, model);
            case Arrival.Stranger stranger -> pages.stranger(stranger, model);
            case Arrival.Refused refused -> pages.refused(refused.problem(), response, model);
        };
    }

    private String enter(Arrival.Inside inside, HttpServletRequest request, HttpServletResponse response) {
        return inside.bothSteps()
                ? gate.enterVouched(inside.entered(), inside.back(), request, response)
                : gate.enter(inside.entered(), false, inside.back(), request, response);
    }
}
